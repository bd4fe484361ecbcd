using System.Runtime.CompilerServices;
using CicCsvImport.Core.Settings;
using CicCsvImport.Core.Text;

namespace CicCsvImport.Core.Kinds.Phones.Models;

/// <summary>The makers and models of managed phones that the settings know.</summary>
internal sealed class PhoneModelCatalog
{
    private static readonly ConditionalWeakTable<CicSettings, PhoneModelCatalog> Made = new();

    private readonly Dictionary<string, PhoneMaker> _makers = new(NameComparer.Instance);

    public PhoneModelCatalog(CicSettings settings)
    {
        Makers = [.. settings.Manufacturers.Select(maker => new PhoneMaker(maker.Key, maker.Value))];
        foreach (PhoneMaker maker in Makers)
        {
            foreach (string spelling in maker.Spellings)
                _makers[spelling] = maker;
        }
    }

    /// <summary>The catalog of some settings, made once for them.</summary>
    public static PhoneModelCatalog For(CicSettings settings) => Made.GetValue(settings, static it => new PhoneModelCatalog(it));

    public IReadOnlyList<PhoneMaker> Makers { get; }

    public IEnumerable<CicPhoneModel> Models => Makers.SelectMany(maker => maker.Models);

    /// <summary>The maker that a misspelt name was probably meant to be, or null.</summary>
    public PhoneMaker? NearestMaker(string name) => FindMaker(NearestName.Find(name, _makers.Keys));

    /// <summary>The maker of that name, or null.</summary>
    public PhoneMaker? FindMaker(string? name) =>
        name is not null && _makers.TryGetValue(name, out PhoneMaker? maker) ? maker : null;

    /// <summary>The model of that maker, or null where the maker is not known or has no such model.</summary>
    public CicPhoneModel? FindModel(string? maker, string? model) => model is null ? null : FindMaker(maker)?.Find(model, out _);
}
