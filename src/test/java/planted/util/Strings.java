package planted.util;

/** Breaks a rule of the architecture on purpose. */
class Strings {}
