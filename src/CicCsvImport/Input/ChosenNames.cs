using System.Management.Automation;
using System.Security;
using CicCsvImport.Core.Engine.Directories;
using CicCsvImport.Core.Kinds.Site;
using CicCsvImport.Core.Passwords;
using CicCsvImport.Core.Text;
using CicCsvImport.Session;
using CicCsvImport.Streams;

namespace CicCsvImport.Input;

/// <summary>Looks at what a user chooses for all objects of a command: a fault ends it before anything is written.</summary>
internal sealed class ChosenNames(DistinctStreams streams, DirectoryContext context)
{
    /// <summary>The classifications as first known; null where none were chosen.</summary>
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

    /// <summary>The licenses as first known; null where none were chosen.</summary>
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

    /// <summary>A password for all users: it must satisfy the policy.</summary>
    public SecureString? Password(SecureString? chosen)
    {
        if (chosen is not null && new PasswordPolicy(context.Settings.Passwords).FindFaults(chosen) is { Count: > 0 } faults)
            streams.End(Errors.PasswordPolicy(faults));
        return chosen;
    }

    /// <summary>The first extension to give: digits.</summary>
    public string? StartExtension(string? chosen, bool overwrite)
    {
        if (overwrite && chosen is null)
            streams.End(Errors.NoStartExtension());
        if (chosen is not null && !CharacterClass.Digits.Has(chosen))
            streams.End(Errors.InvalidStartExtension(chosen));
        return chosen;
    }
}
