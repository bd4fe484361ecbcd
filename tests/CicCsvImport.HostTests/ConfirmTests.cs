namespace CicCsvImport.HostTests;

/// <summary>The user is asked, and says no: nothing is done.</summary>
public sealed class ConfirmTests
{
    private const string Site = """
        $null = Connect-CicDirectory site.cicdb -Create
        Add-CicStation @{ Name = 'station' }, @{ Name = 'other' }
        $phone = @{ Name = 'phone'; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP650' }
        Add-CicPhone $phone
        Add-CicUser @{ UserName = 'user' }, @{ UserName = 'second' }
        $plan = New-CicImportPlan -Station @{ Name = 'planned' }
        """;

    public static TheoryData<string, int> Changes() => new()
    {
        { "Add-CicStation @{ Name = 'new' } -Confirm", 1 },
        { "Add-CicPhone @{ Name = 'new'; Type = 'Workstation'; Manufacturer = 'Polycom'; Model = 'IP650' } -Confirm", 1 },
        { "Add-CicUser @{ UserName = 'new' }, @{ UserName = 'newer' } -Confirm", 2 },
        { "Set-CicStation station -Extension 999 -Confirm", 1 },
        // The phone stays as it is, its station does not.
        { "Set-CicPhone phone -License 'Client Access' -Confirm", 1 },
        { "Add-CicPhone $phone -OnConflict Update -Classification Local -Confirm", 1 },
        { "Set-CicPhone phone -Extension 999 -License 'Client Access' -Confirm", 1 },
        { "Set-CicUser user, second -Location here -Confirm", 2 },
        { "Remove-CicStation *t* -Confirm", 2 },
        { "Remove-CicUser user -Confirm", 1 },
        { "Initialize-CicDirectory -Confirm", 1 },
        { "Invoke-CicImportPlan $plan -Confirm", 1 },
        // With the role and the workgroup that the users brought.
        { "Undo-CicImport -Last -Confirm", 4 },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void No_to_each_question_changes_not_one_byte(string script, int questions)
    {
        var user = new AnsweringHost("No");
        using var host = new Host(user: user);
        host.Run(Site).WithoutErrors();
        byte[] before = File.ReadAllBytes(host.PathOf("site.cicdb"));

        HostResult result = host.Run(script).WithoutErrors();

        Assert.Equal(questions, user.Questions.Count);
        Assert.Empty(result.Output);
        Assert.Equal(before, File.ReadAllBytes(host.PathOf("site.cicdb")));
        Assert.Equal(["site.cicdb"], host.Files());
    }

    [Theory]
    [MemberData(nameof(Changes))]
    public void Yes_to_each_question_does_it(string script, int questions)
    {
        var user = new AnsweringHost("Yes");
        using var host = new Host(user: user);
        host.Run(Site).WithoutErrors();
        byte[] before = File.ReadAllBytes(host.PathOf("site.cicdb"));

        host.Run(script).WithoutErrors();

        Assert.Equal(questions, user.Questions.Count);
        Assert.NotEqual(before, File.ReadAllBytes(host.PathOf("site.cicdb")));
    }

    [Fact]
    public void No_to_making_a_directory_makes_none()
    {
        using var host = new Host(user: new AnsweringHost("No"));

        Assert.Empty(host.Run("Connect-CicDirectory site.cicdb -Create -Confirm").WithoutErrors().Output);

        Assert.Empty(host.Files());
    }
}
