using System.Management.Automation.Host;

namespace CicCsvImport.Shell;

/// <summary>The size of the terminal, which tables fill. What would draw on its cells is not had.</summary>
internal sealed class ShellRawUI : PSHostRawUserInterface
{
    private const int WidthWithoutTerminal = 120;
    private const int HeightWithoutTerminal = 50;

    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public override Size BufferSize
    {
        get => Console.IsOutputRedirected || Console.WindowWidth <= 0
            ? new Size(WidthWithoutTerminal, HeightWithoutTerminal)
            : new Size(Console.WindowWidth, Console.WindowHeight);
        set => throw NotHad();
    }

    public override Size WindowSize { get => BufferSize; set => throw NotHad(); }

    public override Size MaxWindowSize => BufferSize;

    public override Size MaxPhysicalWindowSize => BufferSize;

    public override Coordinates WindowPosition { get; set; }

    public override Coordinates CursorPosition { get; set; }

    public override int CursorSize { get; set; } = 25;

    public override string WindowTitle { get; set; } = "CicCsvImport";

    public override bool KeyAvailable => !Console.IsInputRedirected && Console.KeyAvailable;

    public override KeyInfo ReadKey(ReadKeyOptions options)
    {
        ConsoleKeyInfo key = Console.ReadKey(intercept: (options & ReadKeyOptions.NoEcho) != 0);
        return new KeyInfo((int)key.Key, key.KeyChar, default, keyDown: true);
    }

    public override void FlushInputBuffer()
    {
    }

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw NotHad();

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw NotHad();

    public override void SetBufferContents(Rectangle rectangle, BufferCell fill) => throw NotHad();

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) => throw NotHad();

    private static NotSupportedException NotHad() => new("The shell does not draw on the terminal.");
}
