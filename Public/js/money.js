// Whole grosze and thousandths, counted exactly as the server counts them: halves away from zero.
export function divide(dividend, divisor) {
    const sign = dividend < 0n ? -1n : 1n, size = dividend * sign;
    return sign * ((2n * size + divisor) / (2n * divisor));
}

// What people type, times ten to the places; null when it is no number. Spaces may part thousands, the last of comma and dot is decimal.
export function parsed(text, places) {
    const plain = (text || '').replace(/\s|zł|PLN|%/g, '').replace(/[\u2212\u2013]/, '-');
    const at = Math.max(plain.lastIndexOf(','), plain.lastIndexOf('.'));
    const whole = (at < 0 ? plain : plain.slice(0, at)).replace(/[.,]/g, ''), fraction = at < 0 ? '' : plain.slice(at + 1);
    if (!/^[-+]?\d*$/.test(whole) || !/^\d*$/.test(fraction) || !/\d/.test(plain) || fraction.length > places) return null;
    return BigInt((whole.replace('+', '') || '0') + fraction.padEnd(places, '0'));
}

export const amount = grosze => {
    const size = String(grosze < 0n ? -grosze : grosze).padStart(3, '0');
    return (grosze < 0n ? '-' : '') + size.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, '\u00a0') + ',' + size.slice(-2);
};

// The totals of a document. Prices are net or gross; tax is counted once for each rate from the sum of its lines;
// the discount of the whole document comes off each of these sums.
export function totals(lines, { gross, discount }) {
    const sums = new Map();
    for (const line of lines) if (!line.optional) sums.set(line.rate, (sums.get(line.rate) ?? 0n) + line.value);
    let net = 0n, tax = 0n;
    for (const [rate, sum] of sums) {
        const base = sum - divide(sum * discount, 10000n), percent = /^\d+$/.test(rate) ? BigInt(rate) : 0n;
        const part = gross ? divide(base * percent, 100n + percent) : divide(base * percent, 100n);
        net += gross ? base - part : base;
        tax += part;
    }
    return { net, tax, gross: net + tax };
}

// One line: price × quantity to whole grosze, less its own discount in hundredths of a percent.
export function lineValue(quantity, price, discount) {
    const value = divide(quantity * price, 1000n);
    return value - divide(value * discount, 10000n);
}
