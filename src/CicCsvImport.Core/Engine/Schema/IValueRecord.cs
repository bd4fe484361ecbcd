namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A record whose cells can have values in place of texts: an object's.</summary>
internal interface IValueRecord : IListRecord
{
    /// <summary>The value of a cell, which is validated as it is; null where the cell has a text, to be parsed first.</summary>
    object? ValueAt(int cell);
}
