using BenchmarkDotNet.Running;
using CicCsvImport.Benchmarks;

// Without arguments: the ratios that the project promises. With arguments: BenchmarkDotNet's own, such as --filter *.
if (args.Length > 0)
    BenchmarkSwitcher.FromAssembly(typeof(Site).Assembly).Run(args);
else
    Ratios.Print(Console.Out);
