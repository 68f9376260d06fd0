package learningfactory.simulation.journal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// How a journal lies in bytes, lowest byte first: parts, each a header of 32 bytes and records of 32 bytes.
///
/// | bytes | header | record |
/// |---|---|---|
/// | 0–7 | magic (negative, as no instant is) | instant in microseconds |
/// | 8–11, 12–15 | version, bytes a record | kind, subject |
/// | 16–23 | number of the first record of the part | a |
/// | 24–31 | state of the digest before the part | b |
final class Format {
    /// "LFJRNL", a line feed and a byte that makes the number negative.
    static final long MAGIC = 0x8D0A_4C4E_524A_464CL;

    static final int VERSION = 1;
    static final int RECORD_BYTES = 32;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private Format() {}

    static void write(byte[] to, int at, long first, int second, int third, long fourth, long fifth) {
        LONG.set(to, at, first);
        INT.set(to, at + 8, second);
        INT.set(to, at + 12, third);
        LONG.set(to, at + 16, fourth);
        LONG.set(to, at + 24, fifth);
    }

    static long longAt(byte[] from, int at) {
        return (long) LONG.get(from, at);
    }

    static int intAt(byte[] from, int at) {
        return (int) INT.get(from, at);
    }

    static boolean isHeader(byte[] from, int at) {
        return longAt(from, at) == MAGIC;
    }

    /// Kind and subject as one number, for the digest.
    static long which(int kind, int subject) {
        return ((long) kind << 32) | (subject & 0xFFFF_FFFFL);
    }
}
