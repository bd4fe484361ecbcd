using System.Text;

namespace CicCsvImport.Lists;

/// <summary>
/// The key that is being looked for, as words of eight bytes of its UTF-8 text, the last one filled up with zeros: so keys are
/// folded, compared and kept eight bytes at a time.
/// </summary>
/// <param name="ignoreCase">Whether letter case does not matter: letters are then upper-case ones.</param>
internal sealed class KeyWords(bool ignoreCase)
{
    private const int WordSize = sizeof(ulong);
    private const ulong TopBits = 0x80 * EachByte;
    private const ulong EachByte = 0x0101010101010101;
    private ulong[] _words = new ulong[16];
    private byte[] _bytes = [];

    public int Count { get; private set; }

    public ulong this[int index] => _words[index];

    /// <summary>Where in a table the key is looked for first, and by what it is told from others.</summary>
    public KeyHash Hash { get; private set; }

    public void Set(string key)
    {
        int most = Encoding.UTF8.GetMaxByteCount(key.Length) + CellBytes.Padding;
        if (_bytes.Length < most)
            _bytes = new byte[most];
        for (int i = 0; i < key.Length; i++)
        {
            if (key[i] is '\0' or > '\x7F')
            {
                SetUnicode(ignoreCase ? key.ToUpperInvariant() : key);
                return;
            }

            _bytes[i] = (byte)key[i];
        }

        Set(new CellBytes(_bytes, 0, key.Length), ignoreCase);
    }

    /// <summary>Sets a key that consists of ASCII characters, without NUL.</summary>
    /// <returns>Whether it does. Where not, no key is set.</returns>
    public bool TrySet(CellBytes key) => (Set(key, ignoreCase) & TopBits) == 0;

    private void SetUnicode(string key)
    {
        int length = Encoding.UTF8.GetBytes(key, 0, key.Length, _bytes, 0);
        // Zeros fill up the last word; 0xFF is in no UTF-8 text.
        for (int i = 0; i < length; i++)
            _bytes[i] = _bytes[i] == 0 ? (byte)0xFF : _bytes[i];
        Set(new CellBytes(_bytes, 0, length), fold: false);
    }

    /// <returns>All bits that any word had.</returns>
    private ulong Set(CellBytes text, bool fold)
    {
        Count = (text.Length + WordSize - 1) / WordSize;
        if (Count > _words.Length)
            _words = new ulong[Count * 2];
        ulong bits = 0;
        ulong mixed = KeyHash.Start;
        ulong last = 0;
        for (int i = 0; i < Count; i++)
        {
            if (i > 0)
                mixed = KeyHash.Mix(mixed, last);
            last = text.WordAt(i * WordSize);
            bits |= last;
            _words[i] = last = fold ? ToUpper(last) : last;
        }

        Hash = new KeyHash(mixed, last);
        return bits;
    }

    // Of eight ASCII bytes: adding makes the top bit of each tell whether it is at least 'a', and whether it is more than 'z'.
    private static ulong ToUpper(ulong ascii)
    {
        ulong fromA = ascii + ((0x80 - 'a') * EachByte);
        ulong pastZ = ascii + ((0x80 - 'z' - 1) * EachByte);
        return ascii ^ ((fromA & ~pastZ & TopBits) >> 2);
    }
}
