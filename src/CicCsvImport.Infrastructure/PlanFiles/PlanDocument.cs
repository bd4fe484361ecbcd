using System.Text.Json;
using System.Text.Json.Serialization;
using CicCsvImport.Infrastructure.Stored;

namespace CicCsvImport.Infrastructure.PlanFiles;

/// <summary>
/// The header that identifies a plan file. The rest of a file with another version is not checked, because it may be valid in that
/// version.
/// </summary>
internal sealed record PlanHeader
{
    public string? Format { get; init; }

    public JsonElement Version { get; init; }
}

/// <summary>
/// The contents of a plan file. The properties are written in this order, with their names in camel case. Version 1 has those only that
/// are required.
/// </summary>
internal sealed record PlanDocument
{
    /// <summary>The options for reading and writing plan files.</summary>
    public static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = PropertyJson.Encoder,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The options for reading a part of a file.</summary>
    public static readonly JsonSerializerOptions PartialJson = new(Json) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip };

    public required string Format { get; init; }

    public required long Version { get; init; }

    public string? Fingerprint { get; init; }

    public required PlanDirectory Directory { get; init; }

    public required string Created { get; init; }

    public string? Options { get; init; }

    public required IEnumerable<PlanSource?> Sources { get; init; }

    public required int SkippedRows { get; init; }

    public int? DroppedValues { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool ImportedObjects { get; init; }

    public required IEnumerable<PlanChange?> Changes { get; init; }

    public IEnumerable<PlanIssue?>? Issues { get; init; }
}

/// <summary>The directory of a plan.</summary>
internal sealed record PlanDirectory
{
    public required string Path { get; init; }

    public required string Id { get; init; }

    public required long Revision { get; init; }
}

/// <summary>A list of a plan.</summary>
internal sealed record PlanSource
{
    public required string Path { get; init; }

    public required string Sha256 { get; init; }

    public PlanListFormat? Read { get; init; }
}

/// <summary>How a list was read.</summary>
internal sealed record PlanListFormat
{
    public required string Noun { get; init; }

    public string? Encoding { get; init; }

    public string? Delimiter { get; init; }

    public string? Sheet { get; init; }

    public required IReadOnlyDictionary<string, string?> HeaderMap { get; init; }
}

/// <summary>An issue of a list or an object.</summary>
internal sealed record PlanIssue
{
    public required string Code { get; init; }

    public required string Effect { get; init; }

    public string? List { get; init; }

    public string? Path { get; init; }

    /// <summary>The sheet of a workbook.</summary>
    public string? Sheet { get; init; }

    /// <summary>The object, for an issue without a path.</summary>
    public string? Object { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Line { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Record { get; init; }

    public string? Column { get; init; }

    public string? Value { get; init; }

    public string? Replacement { get; init; }

    public required string Reason { get; init; }

    public required string Suggestion { get; init; }
}

/// <summary>A change of a plan.</summary>
internal sealed record PlanChange
{
    public required string Action { get; init; }

    public required string Kind { get; init; }

    public required string Name { get; init; }

    public string? Reason { get; init; }

    public string? Path { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public int Line { get; init; }

    public string? Password { get; init; }

    public IReadOnlyDictionary<string, PlanValues>? Properties { get; init; }
}
