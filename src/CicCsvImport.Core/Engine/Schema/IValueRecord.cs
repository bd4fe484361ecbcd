namespace CicCsvImport.Core.Engine.Schema;

/// <summary>A record of an object, whose cells can contain values instead of texts.</summary>
internal interface IValueRecord : IListRecord
{
    /// <summary>Returns the value of a cell, which is only validated; null if the cell has a text, which must be parsed first.</summary>
    object? ValueAt(int cell);
}
