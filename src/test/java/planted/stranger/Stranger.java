package planted.stranger;

/** Breaks a rule of the architecture on purpose. */
public class Stranger {}
