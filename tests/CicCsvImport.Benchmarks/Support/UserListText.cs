using System.Globalization;
using System.Text;

namespace CicCsvImport.Benchmarks.Support;

/// <summary>Makes user lists like those of real sites: quoted commas, names beyond ASCII, a few roles and workgroups.</summary>
internal static class UserListText
{
    private static readonly string[] FirstNames = ["Billy", "Betsy", "José", "Zoë", "Łukasz", "Anna-Maria", "Wei", "Aisha"];
    private static readonly string[] LastNames = ["Smith", "Adams", "Müller", "O'Brien", "Nowak", "García", "\"Smith, Jr.\"", "Chen"];
    private static readonly string[] Roles = ["Agent", "Business User", "Supervisor", "Agent|Business User"];
    private static readonly string[] Workgroups = ["Sales", "Support", "Sales|Marketing", "Support|Sales|Service"];

    /// <summary>Writes a list of users; another variant changes a tenth of the display names.</summary>
    public static void Write(string path, int users, bool isVariant = false)
    {
        using var writer = new StreamWriter(path, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        writer.WriteLine(
            "User Name,First Name,Last Name,Display Name,Extension,DID,Password,Network ID,Mailbox,Roles,Workgroups,Station Name");
        for (int i = 0; i < users; i++)
        {
            string display = isVariant && i % 10 == 0 ? "Changed " + i.ToString(CultureInfo.InvariantCulture) : "";
            writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"user{i:D6},{FirstNames[i % 8]},{LastNames[i / 8 % 8]},{display},{1000 + i},715{1000000 + i},,ACME\\user{i},"
                + $"SMTP:user{i}@example.com,{Roles[i % 4]},{Workgroups[i / 4 % 4]},"));
        }
    }
}
