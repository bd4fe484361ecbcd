namespace CicCsvImport.Input;

/// <summary>Decides which objects are written to a list.</summary>
internal class ListContent
{
    /// <summary>The list that the user specified; null if the objects determine it.</summary>
    public virtual ListDefinition? Chosen => null;

    /// <summary>Returns the object that is written for an object of the input; null if it is passed over.</summary>
    public virtual PSObject? Take(PSObject item) => item;

    /// <summary>
    /// Decides whether an object without a required value is left out, and not an error, because it is a row of another list.
    /// </summary>
    public virtual bool LeavesOut(ObjectCells incomplete) => false;

    /// <summary>Decides whether an object is written.</summary>
    /// <param name="item">The object.</param>
    /// <param name="list">The list that the object is a row of.</param>
    public virtual bool Belongs(ObjectCells item, ListDefinition list) => true;

    /// <summary>Checks all objects together, before the list is completed.</summary>
    public virtual void Complete()
    {
    }
}
