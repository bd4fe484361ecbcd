using BenchmarkDotNet.Running;
using CicCsvImport.Benchmarks.Directories;
using CicCsvImport.Benchmarks.Reading;
using CicCsvImport.Benchmarks.Support;

// Without arguments: the ratios that the project promises. With the argument reading, and perhaps a user list: those of reading
// only. With the argument workbooks: those of workbooks. With other arguments: BenchmarkDotNet's own, such as --filter *.
if (args is ["workbooks"])
{
    WorkbookRatios.Print(Console.Out);
    return;
}

if (args.Length > 0 && args[0] != "reading")
{
    BenchmarkSwitcher.FromAssembly(typeof(MeasuredSite).Assembly).Run(args);
    return;
}

if (args.Length == 0)
    Ratios.Print(Console.Out);
ReadingRatios.Print(Console.Out, args.ElementAtOrDefault(1));
if (args.Length == 0)
    WorkbookRatios.Print(Console.Out);
