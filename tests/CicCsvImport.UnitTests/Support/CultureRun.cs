using System.Globalization;

namespace CicCsvImport.UnitTests.Support;

/// <summary>Runs something as on a machine of another culture.</summary>
internal static class CultureRun
{
    public static void In(string culture, Action action)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
