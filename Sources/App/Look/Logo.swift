import Web

/// The wreath on its ridge.
let logo: HTML = """
    <svg viewBox="0 0 32 32" fill="none" aria-hidden="true"><path d="M2.5 29.5 16 12l13.5 17.5" stroke="var(--ink)" stroke-width="3" stroke-linejoin="miter"/>\
    <path d="M9 24.5h14" stroke="var(--ink)" stroke-width="2.2"/><path d="M14 14l-3 8M18 14l3 8" stroke="var(--ribbon)" stroke-width="2"/>\
    <path fill="var(--fir)" d="\(wreath)"/></svg>
    """

/// The outline of the wreath on a grid of 32.
let wreath =
    "M16 1.8l.7 2.3L17.9 2.6 18 4.5 20.1 2.6 19.2 5.3 21.3 4.4 20.1 6.4 22.7 5.9 20.7 7.6 22.4 8.1 20.9 9 23.1 10 20.7 10.4 22.1 11.8 20.1 11.6 21.7 14 "
    + "19.2 12.7 19.8 14.9 18 13.5 18.1 16 16.7 13.9 16 15.5 15.3 13.9 14 15.9V13.5L12.4 14.6 12.8 12.7 10.3 14 11.9 11.6 9.6 11.9 11.3 10.4 8.7 10 11.1 9 "
    + "9.6 8.1 11.3 7.6 9.5 6 11.9 6.4 10.9 4.6 12.8 5.3 11.9 2.6 14 4.5V2.3L15.3 4.1z"
