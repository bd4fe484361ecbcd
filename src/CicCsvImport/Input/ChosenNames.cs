using System.Security;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Passwords;

namespace CicCsvImport.Input;

/// <summary>
/// Checks the user's choices for all objects of a command. An invalid choice ends the command before anything is written.
/// </summary>
internal sealed class ChosenNames(DistinctStreams streams, DirectoryContext context)
{
    /// <summary>Returns the classifications as first known; null if none were chosen.</summary>
    public string[]? Classifications(IDirectoryView? view, string[]? chosen, bool all)
    {
        var known = new NameTable().AddAll(view?.GetAll(SiteSchemas.Classification).Select(record => record.Identity) ?? []);
        bool hasAny = view?.Count(SiteSchemas.Classification) > 0;
        if (!hasAny)
            known.AddAll(context.Settings.Classifications);
        if (all && chosen is not null)
            streams.End(Errors.AllOrSomeClassifications());
        if (all && view is not null && !hasAny)
            streams.Warn(Messages.Get("Stream_NoClassifications"));
        return chosen is null ? null : [.. chosen.Select(Known).Distinct()];

        string Known(string name)
        {
            if (known.Find(name) is { } first)
                return first;
            streams.End(Errors.ClassificationNotFound(name, known.Nearest(name)));
            throw new PipelineStoppedException();
        }
    }

    /// <summary>Returns the licenses as first known; null if none were chosen.</summary>
    public string[]? Licenses(string[]? chosen, string parameter)
    {
        if (chosen is null)
        {
            if (parameter.Length > 0)
                streams.Tell(Messages.Format("Stream_NoLicense", parameter));
            return null;
        }

        LicenseCheck check = new LicenseCatalog(context.Settings).Check(chosen);
        if (check.Faults.Count > 0)
            streams.End(Errors.InvalidLicense(check.Faults[0]));
        return [.. check.Licenses.Select(license => license.Name)];
    }

    /// <summary>
    /// Checks a password for all users, which must satisfy the policy. Returns a copy, because a plan lives longer than the command.
    /// </summary>
    public SecureString? Password(SecureString? chosen)
    {
        if (chosen is not null && new PasswordPolicy(context.Settings.Passwords).FindFaults(chosen) is { Count: > 0 } faults)
            streams.End(Errors.PasswordPolicy(faults));
        return chosen is null ? null : SecureText.Copy(chosen);
    }

    /// <summary>Checks the first extension to assign, which must consist of digits.</summary>
    public string? StartExtension(string? chosen, bool overwrite)
    {
        if (overwrite && chosen is null)
            streams.End(Errors.NoStartExtension());
        if (chosen is not null && !CharacterClass.Digits.Has(chosen))
            streams.End(Errors.InvalidStartExtension(chosen));
        return chosen;
    }
}
