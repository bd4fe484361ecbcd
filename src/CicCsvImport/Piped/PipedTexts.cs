using System.Globalization;

namespace CicCsvImport.Piped;

/// <summary>
/// Reads piped objects as texts: texts and numbers as they are, and other objects by a property. Nothing else is shown, because it can be
/// a row with a password.
/// </summary>
/// <param name="cmdlet">The cmdlet.</param>
/// <param name="properties">The properties that can hold the text.</param>
[WritesErrors(ErrorId.InputNotUsable, ErrorId.ValueNotWritable)]
internal sealed class PipedTexts(CicCmdlet cmdlet, params string[] properties)
{
    private int _number;

    /// <summary>Returns the texts of the current input.</summary>
    public IEnumerable<string> Read(PSObject? input)
    {
        string names = string.Join(" or ", properties.Select(DisplayText.Quote));
        return Read(input, static text => text, Messages.Format("Input_Name", names)).OfType<string>();
    }

    /// <summary>
    /// Returns the texts that are typed, if any are or nothing is piped, and those of the current input. Their parameter is called like
    /// the first property, and that of the input is called InputObject.
    /// </summary>
    public string[] ReadOr(string[] typed, PSObject? input)
    {
        Dictionary<string, object> bound = cmdlet.MyInvocation.BoundParameters;
        return [.. bound.ContainsKey("InputObject") && !bound.ContainsKey(properties[0]) ? [] : typed, .. Read(input)];
    }

    /// <summary>Returns the numbers of runs in the current input.</summary>
    public IEnumerable<long> ReadRuns(PSObject? input) => Read(
        input,
        static text => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long id) ? (long?)id : null,
        Messages.Get("Input_Run")).OfType<long>();

    private IEnumerable<T?> Read<T>(PSObject? input, Func<string, T?> parse, string what)
    {
        foreach (PSObject item in PipedItems.From(input, cmdlet.Cancellation))
        {
            _number++;
            ErrorRecord? fault = ListLine.Is(item) ? ObjectFault.LineOfList(_number).Error : null;
            string text = "";
            try
            {
                text = fault is null ? Find(item) : "";
            }
            catch (Exception unreadable) when (ObjectFault.IsUnreadable(unreadable))
            {
                fault = ObjectFault.NotWritable(_number, unreadable).Error;
            }

            if (!string.IsNullOrWhiteSpace(text) && parse(text) is { } parsed)
                yield return parsed;
            else
                cmdlet.WriteError(fault ?? Errors.InputNotUsable(_number, what));
        }
    }

    private string Find(PSObject item)
    {
        if (ObjectText.IsPlain(item.BaseObject))
            return ObjectText.From(item.BaseObject);
        var found = ObjectProperties.From(item, cmdlet.Cancellation);
        string? name = properties.FirstOrDefault(property => found.Names.Contains(property, StringComparer.OrdinalIgnoreCase));
        object? value = name is null ? null : found[name];
        value = value is PSObject wrapped ? wrapped.BaseObject : value;
        return ObjectText.IsPlain(value) ? ObjectText.From(value) : "";
    }
}
