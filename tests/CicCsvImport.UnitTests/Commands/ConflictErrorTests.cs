using System.Management.Automation;
using CicCsvImport.Core.Engine.Changes;
using CicCsvImport.Core.Issues;
using CicCsvImport.Core.Kinds.Stations;
using CicCsvImport.Streams;

namespace CicCsvImport.UnitTests.Commands;

/// <summary>The error of a conflict is what the catalogue says.</summary>
public sealed class ConflictErrorTests
{
    [Theory]
    [InlineData(null, "ObjectExists", ErrorCategory.ResourceExists)]
    [InlineData(nameof(ErrorId.PhoneHasName), "PhoneHasName", ErrorCategory.ResourceExists)]
    [InlineData(nameof(ErrorId.StationIsManaged), "StationIsManaged", ErrorCategory.InvalidOperation)]
    public void It_has_the_category_of_its_reason(string? reason, string id, ErrorCategory category)
    {
        var change = new ObjectChange(CicChangeAction.Conflict, StationList.Schema, "Desk", [])
        {
            Reason = "Because.",
            ReasonId = reason is null ? null : Enum.Parse<ErrorId>(reason),
        };

        ErrorRecord error = Errors.Conflict(change);

        Assert.Equal((id, category), (error.FullyQualifiedErrorId, error.CategoryInfo.Category));
    }
}
