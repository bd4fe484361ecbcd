namespace CicCsvImport.Input;

/// <summary>The reason why an object cannot be a row of a list.</summary>
/// <param name="Error">The error.</param>
/// <param name="Number">The object's number.</param>
/// <param name="Same">A key that is the same for objects with the same fault.</param>
internal sealed record ObjectFault(ErrorRecord Error, int Number, object Same)
{
    /// <summary>Whether the object only lacks a value that the list requires.</summary>
    public bool IsIncomplete { get; private init; }

    /// <summary>The name of the object in messages.</summary>
    public string Name => Messages.Format("Object_Number", Number);

    /// <summary>
    /// Checks whether an exception comes from an object that cannot be read, such as one with a property that throws. It invalidates only
    /// that object.
    /// </summary>
    public static bool IsUnreadable(Exception exception) =>
        exception is FormatException { InnerException: not PipelineStoppedException } or ObjectDisposedException
            or (RuntimeException and not PipelineStoppedException);

    public static ObjectFault NotAListObject(int number, string list) =>
        new(Errors.NotAListObject(number, list), number, ErrorId.NotAListObject);

    public static ObjectFault LineOfList(int number) =>
        new(Errors.InputNotUsable(number, Messages.Get("Input_NoLine")), number, ErrorId.InputNotUsable);

    public static ObjectFault RowOfOtherList(int number, string kind, string list) => new(
        Errors.InputNotUsable(number, Messages.Format("Input_OtherList", kind, list)), number, (ErrorId.InputNotUsable, list));

    public static ObjectFault RequiredValueMissing(int number, string column, string list) =>
        new(Errors.RequiredValueMissing(number, column, list), number, (ErrorId.RequiredValueMissing, column, list))
        {
            IsIncomplete = true,
        };

    public static ObjectFault NotWritable(int number, Exception reason) =>
        new(Errors.ValueNotWritable(number, reason), number, (ErrorId.ValueNotWritable, reason.Message));
}
