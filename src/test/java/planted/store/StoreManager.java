package planted.store;

/** Breaks a rule of the architecture on purpose. */
class StoreManager {}
