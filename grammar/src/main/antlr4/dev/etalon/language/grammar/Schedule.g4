/*
 * The schedule language.
 *
 * The lexer takes any character, so that the parser alone reports: what is often written by mistake has a token of its
 * own (MALFORMED_NUMBER, FOREIGN_OPERATOR), anything else is UNRECOGNIZED. Characters beyond ASCII arrive as U+001A.
 */
grammar Schedule;

program
    : (definition (';'? definition)* ';')? chain EOF
    ;

definitions
    : (definition (';'? definition)* ';'?)? EOF
    ;

definition
    : 'let' name ('(' (parameter (',' parameter)*)? ')')? '=' chain
    ;

parameter
    : name ('=' chain)?
    ;

chain
    : sum ('->' part)*
    ;

// A bare 'cycle' stands nowhere else.
part
    : sum
    | CYCLE
    ;

sum
    : product (operators+=('+' | '-') product)*
    ;

product
    : unary (operators+=('*' | '/') unary)*
    ;

unary
    : '-' unary                 # negation
    | postfix ('^' unary)?      # power
    ;

postfix
    : primary unit=(PERCENT | UNIT)?
    ;

primary
    : NUMBER                                                                # number
    | name                                                                  # reference
    | called=(CYCLE | NAME | BY | UNIT) '(' (argument (',' argument)*)? ')'   # call
    | '(' chain ')'                                                         # parenthesised
    | '{' (entry (',' entry)*)? '}' (BY interpolation)?                     # table
    ;

argument
    : (name '=')? chain
    ;

entry
    : step=sum ':' value=sum
    ;

interpolation
    : name ('(' (argument (',' argument)*)? ')')?
    ;

// 'by' and the words of units are words of the language only where nothing else can stand.
name
    : NAME
    | BY
    | UNIT
    ;

LET: 'let';
CYCLE: 'cycle';
BY: 'by';
UNIT: ('epoch' | 'token' | 'sample') 's'?;

ARROW: '->';
PLUS: '+';
MINUS: '-';
STAR: '*';
SLASH: '/';
CARET: '^';
PERCENT: '%';
EQUALS: '=';
COMMA: ',';
COLON: ':';
SEMICOLON: ';';
LEFT_PARENTHESIS: '(';
RIGHT_PARENTHESIS: ')';
LEFT_BRACE: '{';
RIGHT_BRACE: '}';

NUMBER: DIGITS ('.' DIGITS)? ([eE] [+-]? DIGITS)? [kMGBT]?;
NAME: [A-Za-z_] [A-Za-z_0-9]*;

MALFORMED_NUMBER: '.'? [0-9] ([A-Za-z_0-9.] | [eE] [+-])*;
FOREIGN_OPERATOR
    : '=>' | '-->' | '>' | '>>' | '|' | '|>' | '**' | '//' | '/*' | '==' | '===' | ':=' | '<-' | '..' | '...'
    | '&&' | '||' | '!=' | '>=' | '<=' | '<' | '!' | '&' | '?' | '??' | '+=' | '-=' | '*=' | '/='
    ;

COMMENT: '#' ~[\r\n]* -> skip;
BLANKS: [ \t\r\n]+ -> skip;
UNRECOGNIZED: .;

fragment DIGITS: [0-9] ('_'? [0-9])*;
