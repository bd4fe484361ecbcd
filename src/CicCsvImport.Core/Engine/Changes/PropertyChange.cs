namespace CicCsvImport.Core.Engine.Changes;

/// <summary>A property's old and new value. Null means no value.</summary>
internal readonly record struct PropertyChange(Column Column, object? Old, object? New)
{
    /// <summary>Returns the change that undoes this one.</summary>
    public PropertyChange Invert() => new(Column, New, Old);
}
