package dev.etalon.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Trains with PyTorch under the exports of the whole phrasebook and of random schedules. Run by the profile {@code torch}:
 * Debian's python3-torch is 1 GB.
 */
class TorchCheck {

    private static final int STEPS = 300;

    /** The one that is first in the path, and Debian's. */
    private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");

    @TempDir
    private Path folder;

    @Test
    void aLambdaSchedulerHasOurRates() throws IOException, InterruptedException {
        String python = PYTHONS.stream()
                .filter(each -> Runner.succeeds(each, "-c", "import torch"))
                .findFirst()
                .orElse("");
        Runner.assume(!python.isEmpty(), "torch of python3");
        List<Case> cases = Case.all(60);
        Runner.writeModules(cases, folder, ".py", Exports::python);
        Files.writeString(folder.resolve("all.py"), """
                import array, importlib, torch

                rates = array.array("d")
                for k in range(%d):
                    schedule = importlib.import_module("case%%d" %% k)
                    weight = torch.nn.Parameter(torch.zeros(1, dtype=torch.float64))
                    optimizer = torch.optim.SGD([weight], lr=1.0)
                    scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, schedule.at)
                    for step in range(%d):
                        rates.append(optimizer.param_groups[0]["lr"])
                        weight.grad = torch.ones(1, dtype=torch.float64)
                        optimizer.step()
                        scheduler.step()
                open("rates", "wb").write(rates.tobytes())
                """.formatted(cases.size(), STEPS));
        Runner.run(folder, List.of(python, "-B", "all.py"));
        ByteBuffer rates =
                ByteBuffer.wrap(Files.readAllBytes(folder.resolve("rates"))).order(ByteOrder.LITTLE_ENDIAN);
        int compared = 0;
        for (Case each : cases) {
            for (int step = 0; step < STEPS; step++) {
                assertThat(rates.getDouble())
                        .as(each.name() + " at " + step)
                        .isEqualTo(each.rate().at(step));
                compared++;
            }
        }
        assertThat(rates.remaining()).isZero();
        System.err.println("[etalon] " + compared + " of " + compared + " rates of torch's LambdaLR are ours, in "
                + cases.size() + " schedules");
    }
}
