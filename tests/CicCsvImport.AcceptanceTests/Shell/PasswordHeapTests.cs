using System.Diagnostics;
using CicCsvImport.AcceptanceTests.Support;
using Microsoft.Diagnostics.Runtime;

namespace CicCsvImport.AcceptanceTests.Shell;

/// <summary>A password in a SecureString is in no string and no array of characters: neither could be cleared everywhere.</summary>
public sealed class PasswordHeapTests
{
    private const int Length = 16;

    // Neither text is in the script: they are made character by character, from numbers.
    private const string Script = """
        param($Module, $Folder)
        $ErrorActionPreference = 'Stop'
        Import-Module $Module
        $Null = Connect-CicDirectory (Join-Path $Folder site.cicdb) -Create
        $Secret = [securestring]::new()
        0..15 | ForEach-Object { $Secret.AppendChar([char](97 + ($_ * 7 + 3) % 26)) }
        $Decoys = @(-join (0..15 | ForEach-Object { [char](97 + ($_ * 5 + 1) % 26) }))
        $Decoys += , $Decoys[0].ToCharArray()
        $User = [CicCsvImport.CicUser]::new()
        $User.UserName = 'anna'
        $User.Password = $Secret
        $User | Add-CicUser 6> $Null
        [pscustomobject]@{ 'User Name' = 'bert'; Password = $Secret } | Add-CicUser 6> $Null
        @{ UserName = 'carl'; Password = $Secret } | Add-CicUser -PassThru 6> $Null | Set-CicUser -Password $Secret 6> $Null
        $Plan = New-CicImportPlan -User $User -OnConflict Update
        (Get-CicUser).UserName -join ' '
        $Null = [Console]::In.ReadLine()
        [GC]::KeepAlive(($Decoys, $Plan))
        """;

    [Fact(SkipUnless = nameof(CanAttach), Skip = "macOS lets no process read another one.")]
    public void No_string_and_no_characters_of_a_password_are_on_the_heap_after_it_was_added()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("CicCsvImport-");
        try
        {
            using Process shell = Start(folder.FullName);
            Assert.Equal("anna bert carl", shell.StandardOutput.ReadLine());

            (string[] decoys, string[] secrets) = Search(shell.Id, GetText(5, 1), GetText(7, 3));

            shell.StandardInput.WriteLine();
            shell.WaitForExit();
            Assert.Equal(0, shell.ExitCode);
            Assert.Equal(["System.Char[]", "System.String"], decoys.Distinct().Order());
            Assert.Empty(secrets);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static bool CanAttach => !OperatingSystem.IsMacOS();

    private static string GetText(int factor, int summand) =>
        string.Concat(Enumerable.Range(0, Length).Select(i => (char)(97 + (((i * factor) + summand) % 26))));

    private static Process Start(string folder)
    {
        string script = Path.Combine(folder, "Add.ps1");
        File.WriteAllText(script, Script);
        string module = Path.Combine(ProjectFile.Metadata("RepositoryRoot"), "out", "CicCsvImport", "CicCsvImport.psd1");
        string[] arguments = ["-NoProfile", "-NonInteractive", "-File", script, module, folder];
        return Process.Start(new ProcessStartInfo(ProjectFile.Metadata("PowerShellProgram"), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    // The types of the objects that have the texts, alive or not yet collected.
    private static (string[] Decoys, string[] Secrets) Search(int process, string decoy, string secret)
    {
        // A process that attaches to its own child waits for it to stop, forever if .NET's wait for children has been told of that instead.
        using var target = DataTarget.CreateSnapshotAndAttach(process);
        ClrInfo clr = target.ClrVersions.Single();
        string library = OperatingSystem.IsWindows() ? "mscordaccore.dll" : "libmscordaccore.so";
        using ClrRuntime runtime = clr.CreateRuntime(
            Path.Combine(Path.GetDirectoryName(clr.ModuleInfo.FileName)!, library), ignoreMismatch: true);
        Assert.True(runtime.Heap.CanWalkHeap, "The heap cannot be read.");
        List<string> decoys = [];
        List<string> secrets = [];
        foreach (ClrObject found in runtime.Heap.EnumerateObjects())
        {
            if (GetText(found) is not { } text)
                continue;
            if (text.Contains(decoy, StringComparison.Ordinal))
                decoys.Add(found.Type!.Name!);
            if (text.Contains(secret, StringComparison.Ordinal))
                secrets.Add(found.Type!.Name!);
        }

        return ([.. decoys], [.. secrets]);
    }

    private static string? GetText(ClrObject found)
    {
        if (found.Type is { IsString: true })
            return found.AsString(int.MaxValue);
        bool isText = found.Type is { IsArray: true, ComponentType.ElementType: ClrElementType.Char };
        if (!isText || found.AsArray() is not { Length: >= Length } array)
            return null;
        return new string(array.ReadValues<char>(0, array.Length));
    }
}
