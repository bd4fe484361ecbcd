using FsCheck;
using FsCheck.Fluent;

namespace CicCsvImport.UnitTests.Properties;

/// <summary>Texts that a cell may hold: good ones of each column, and any at all.</summary>
internal static class CellTexts
{
    private static readonly string[] Pieces =
    [
        "a", "Z", "7", "00", "é", "e\u0301", "ß", "İ", "電話", "😀", "\"", "\"\"", ",", ";", "\t", "|", "\r", "\n", "\r\n", " ", "  ",
        "\u00A0", "\u2028", "\u0085",
        "\u202E", "\u200B", "\uFEFF", "\uFFFE", "\uFFFF", "\u0001", "\u001B[31m", "\u007F", "\b", "\v", "\f", "=1+1", "=cmd|'/c calc'!A1",
        "-", "@", "+",
        "../..", "C:\\", "sep=;", "#", "'", "\\", "/", "<x>", "{0}", "%s", "$(x)", "`n", "NULL", "TRUE", "1e5", "7.15E+06", "1,5",
        "null", "n/a", "\\N", "(null)", "#N/A", "#REF!", "###", "\uFFFD", "\u3164", "\u2800", "\uFE0F", "\U000E0041", "\u2009", "Ã¼", "â€™",
        "NESTLÉ®", "#VIP!", "System.Object[]", "System.String", "Max.Muster", "@{Name=x}", "[x]",
    ];

    /// <summary>Any text, mostly short; a long one now and then, so that a reader's buffers end anywhere.</summary>
    public static Gen<string> Any { get; } = Generators.Weighted(
        (12, Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces.Take(12)))),
        (1, from piece in Gen.Elements(Pieces) from times in Gen.Choose(100, 1500) select string.Concat(Enumerable.Repeat(piece, times))));

    /// <summary>A text for a cell of that column: good, blank, or any.</summary>
    public static Gen<string> Of(string column) =>
        Generators.Weighted((6, Good(column)), (2, Gen.Constant("")), (3, Any));

    private static Gen<string> Good(string column) => column switch
    {
        "Name" or "User Name" => Numbered("Name", 5000),
        "Type" => Gen.Elements(
            "Workstation", "workstation", "Stand-alone Phone", "phone", "STANDALONE PHONE", "Stand-alone Fax", "fax", "Office"),
        "Extension" or "DID" => Gen.Choose(0, 99999).Select(number => number.ToString("D4")),
        "MAC Address" or "Address" =>
            from prefix in Gen.Elements("0004F2", "0026fd", "00908F", "101112")
            from rest in Gen.Choose(0, 0xFFFFFF)
            from separator in Gen.Elements("", ":", "-")
            select string.Join(separator, (prefix + rest.ToString("x6")).Chunk(2).Select(pair => new string(pair))),
        "Connection Address" => Numbered("sip:55@host", 999),
        "Manufacturer" => Gen.Elements("Polycom", "polycom", "Cisco", "Generic", "ININ", "ININ (Genesys)", "AudioCodes", "Genesys", "Acme"),
        "Model" => Gen.Elements("IP600", "ip330", "Soft Phone", "SIP Soft Phone", "Interaction SIP Station", "420HD", "X1"),
        "Password" => Gen.Elements("1234", "739173", "pa|ss;wörd", " 99 "),
        "Network ID" => Numbered("ACME\\u", 9999),
        "Mailbox" => Gen.Elements("FBMC", "fbmc", "SMTP:a@b.example", "smtp: c@d.example", "e@f.example"),
        "Roles" => Gen.Elements("Agent", "agent|Supervisor", "Mobile Office; Operator", "Agnet", "Agent||AGENT", "|"),
        "Workgroups" => Gen.Elements("Sales", "sales;Support", "Company Operator", "É|e\u0301", ";"),
        "OCS" => Gen.Elements("Yes", "YES", "No"),
        "Proxy Group" => Gen.Elements("<Default Registration Group>", "<default registration group>", "Remote"),
        _ => Numbered("Text", 99),
    };

    private static Gen<string> Numbered(string text, int upTo) => Gen.Choose(1, upTo).Select(number => text + number);
}
