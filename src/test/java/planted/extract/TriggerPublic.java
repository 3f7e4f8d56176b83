package planted.extract;

/** Breaks a rule of the architecture on purpose. */
public class TriggerPublic {}
