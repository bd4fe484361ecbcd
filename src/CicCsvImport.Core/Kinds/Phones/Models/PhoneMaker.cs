using CicCsvImport.Core.Engine.Rules;
using CicCsvImport.Core.Kinds.Stations;

namespace CicCsvImport.Core.Kinds.Phones.Models;

/// <summary>A manufacturer of managed phones, with its models.</summary>
internal sealed class PhoneMaker
{
    private readonly NameTable _names = new();
    private readonly ManufacturerSettings _settings;

    public PhoneMaker(string name, ManufacturerSettings settings)
    {
        Name = name;
        _settings = settings;
        Models = [.. settings.Models.Select(model => Model(model.Key, model.Value ?? new ModelSettings()))];
    }

    public string Name { get; }

    public IReadOnlyList<CicPhoneModel> Models { get; }

    /// <summary>Whether only the listed models are supported.</summary>
    public bool HasOnlyTheseModels => _settings.OnlyTheseModels;

    public IEnumerable<string> Spellings => [Name, .. _settings.Aliases];

    /// <summary>
    /// Finds a model, with its name as first known. An unlisted model is assumed to be like the manufacturer's other models; it is
    /// null if only the listed models are supported.
    /// </summary>
    public CicPhoneModel? Find(string model, out bool isListed)
    {
        string? known = _names.Find(model);
        isListed = known is not null;
        return isListed ? Models.First(candidate => candidate.Model == known)
            : HasOnlyTheseModels ? null
            : Describe(model, new ModelSettings());
    }

    /// <summary>Finds the model that a misspelled name was probably meant to be; null if there is none.</summary>
    public string? NearestModel(string name) => _names.Nearest(name);

    private CicPhoneModel Model(string name, ModelSettings settings)
    {
        _names.Add(name, settings.Aliases);
        return Describe(name, settings);
    }

    private CicPhoneModel Describe(string name, ModelSettings model)
    {
        bool usesMac = (model.Address ?? _settings.Address) != AddressForm.ComputerName;
        return new CicPhoneModel(Name, name)
        {
            Type = CicNameList.From(
                model.Types.Length > 0 ? model.Types : _settings.Types.Length > 0 ? _settings.Types : StationType.OfPhones),
            UsesMacAddress = usesMac,
            MacPrefix = CicNameList.From((usesMac ? model.MacPrefixes ?? _settings.MacPrefixes ?? [] : []).Select(MacAddress.Bare)),
            UsesLabel = _settings.UsesLabel,
            Provisioning = model.Provisioning ?? _settings.Provisioning,
            LineKeys = model.LineKeys ?? _settings.LineKeys,
            UsesAdvancedOptions = model.UsesAdvancedOptions ?? _settings.UsesAdvancedOptions ?? false,
        };
    }
}
