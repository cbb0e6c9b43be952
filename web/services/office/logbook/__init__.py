"""The logbook of a drill on real systems: what red, blue and organisers enter, sealed; what it comes to."""
