using System.Xml;
using ExcelDataReader.Exceptions;

namespace CicCsvImport.Infrastructure.Workbooks;

/// <summary>
/// The exceptions by which the library shows that a workbook is damaged. Those of its own it documents. The others were seen with damaged
/// workbooks: it uses what it reads as positions and lengths without checking them.
/// </summary>
internal static class LibraryFaults
{
    /// <summary>Calls the library.</summary>
    /// <exception cref="InvalidDataException">The workbook is damaged.</exception>
    public static T Call<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception fault) when (IsDamage(fault))
        {
            throw new InvalidDataException(fault.Message, fault);
        }
    }

    /// <summary>Checks whether an exception of the library means that the workbook is damaged.</summary>
    public static bool IsDamage(Exception fault) => fault
        is ExcelReaderException or InvalidDataException or XmlException or EndOfStreamException
        or ArgumentException or FormatException or ArithmeticException or InvalidCastException or InvalidOperationException
        or IndexOutOfRangeException or NullReferenceException or KeyNotFoundException or NotImplementedException or NotSupportedException;
}
