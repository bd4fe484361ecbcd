using CicCsvImport.Core.Engine.Schema;
using CicCsvImport.Core.Kinds.Phones;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Core.Kinds.Users;
using CicCsvImport.UnitTests.Support;

namespace CicCsvImport.UnitTests.Catalog;

/// <summary>A column of a list, for updates.</summary>
/// <param name="Heading">Its name.</param>
/// <param name="Value">What the object has.</param>
/// <param name="Other">Another value.</param>
/// <param name="Unusable">One that is dropped; null where every text is of use.</param>
/// <param name="Cleared">What it is when it is cleared: the default, or nothing.</param>
internal sealed record UpdateColumn(string Heading, string Value, string Other, string? Unusable = null, string Cleared = "")
{
    /// <summary>Whether it must be given in every row.</summary>
    public bool IsRequired { get; init; }
}

/// <summary>A list and its columns, for updates of one object that has a value in each.</summary>
internal sealed record UpdateList(ListDefinition List, string Noun, string Name, UpdateColumn[] Columns)
{
    private static readonly UpdateColumn[] OfBothPhoneLists =
    [
        new("Extension", "7101", "7102", "71x"),
        new("Identification Address", "7101", "sip:7102@host:5060", "<address>"),
        new("Label", "Lobby", "Hall"),
        new("Address", "0004F2AABBCC", "0004F2AABBCD", "zz"),
    ];

    public static readonly UpdateList Station = new(StationList.Definition, TestLists.Station, "Desk",
    [
        new("Type", "Stand-alone Fax", "Stand-alone Phone", "Toaster", "Workstation"),
        new("Extension", "5556", "5557", "55x"),
        new("Identification Address", "5556", "5557@host", "<address>"),
        new("Connection Address", "sip:5556@host:5060", "sip:5557@host:5060", "nonsense"),
        new("Manufacturer", "Polycom", "Cisco"),
        new("Model", "IP600", "7960"),
        new("MAC Address", "10111213141A", "10111213141B", "12"),
        new("Machine Name", "PC1", "PC2", "TakenMachine", "Desk"),
    ]);

    public static readonly UpdateList PhoneByModel = new(PhoneLists.ByModel, TestLists.Phone, "Lobby1",
    [
        new("Type", "Workstation", "Stand-alone Phone") { IsRequired = true },
        new("Manufacturer", "Polycom", "Polycom") { IsRequired = true },
        new("Model", "IP600", "IP330") { IsRequired = true },
        new("Proxy Group", "Site A", "Site B", "Nowhere", "<Default Registration Group>"),
        .. OfBothPhoneLists.Select(column => column.Heading == "Label" ? column with { Cleared = "Lobby1" } : column),
    ]);

    public static readonly UpdateList PhoneByTemplate = new(PhoneLists.ByTemplate, TestLists.Phone, "Hall1",
    [
        new("Template", "T", "T") { IsRequired = true },
        new("Proxy Group", "Site A", "Site B", "Nowhere", "Site T"),
        .. OfBothPhoneLists.Select(column => column with
        {
            Value = column.Value.Replace("7101", "7201", StringComparison.Ordinal).Replace("AABBCC", "AABBDD", StringComparison.Ordinal),
            Other = column.Other.Replace("7102", "7202", StringComparison.Ordinal).Replace("AABBCD", "AABBDE", StringComparison.Ordinal),
            Cleared = column.Heading == "Label" ? "Hall1" : "",
        }),
    ]);

    public static readonly UpdateList User = new(UserList.Definition, TestLists.User, "jdoe",
    [
        new("First Name", "Jane", "Joan"),
        new("Last Name", "Doe", "Dow"),
        new("Display Name", "The Chief", "The Boss", Unusable: null, "Jane Doe"),
        new("Extension", "1002", "1003", "10x"),
        new("DID", "7151002", "7151003", "999"),
        new("Network ID", @"ACME\jane", @"ACME\joan", @"acme\TAKEN"),
        new("Mailbox", "SMTP:jane@acme.com", "SMTP:joan@acme.com", "nonsense"),
        new("Roles", "Administrator|Supervisor", "Agent", Unusable: null, "Business User"),
        new("Workgroups", "Sales|CompanyOperator", "Support|CompanyOperator", Unusable: null, "CompanyOperator"),
        new("Station Name", "S1", "S2", "Nowhere"),
        new("OCS", "Yes", "Yes", "Maybe"),
        new("Location", "Bonn", "Bern"),
    ]);

    public static readonly UpdateList[] All = [Station, PhoneByModel, PhoneByTemplate, User];

    /// <summary>The list with one row: the object's name, and the cells that are given.</summary>
    public string Text(IReadOnlyDictionary<string, string> cells) =>
        string.Join(",", new[] { List.Columns[0].Column.Name }.Concat(cells.Keys))
            + "\n"
            + string.Join(",", new[] { Name }.Concat(cells.Values))
            + "\n";

    /// <summary>The cells of the columns that every row must give.</summary>
    public Dictionary<string, string> Required() =>
        Columns.Where(column => column.IsRequired).ToDictionary(column => column.Heading, column => column.Value);

    public UpdateColumn this[string heading] => Columns.Single(column => column.Heading == heading);

    public Column GetColumn(string heading) => List.Columns.Single(listed => listed.Column.Name == heading).Column;
}
