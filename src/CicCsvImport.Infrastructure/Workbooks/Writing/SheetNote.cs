namespace CicCsvImport.Infrastructure.Workbooks.Writing;

/// <summary>The note of a cell or a heading, which is then colored.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsLoss">Whether something is lost, so that the color warns. Otherwise it is a mild one.</param>
internal sealed record SheetNote(string Text, bool IsLoss);
