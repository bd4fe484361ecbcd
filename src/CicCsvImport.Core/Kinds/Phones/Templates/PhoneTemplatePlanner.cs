using CicCsvImport.Core.Engine.Planning;

namespace CicCsvImport.Core.Kinds.Phones.Templates;

/// <summary>Keeps phone templates. Phones that were made of one keep what they took.</summary>
internal sealed class PhoneTemplatePlanner(PlanContext context) : KindPlanner(context)
{
    protected override string ExistsReason => "Plan_TemplateExists";

    protected override void Create(CicObject row)
    {
        Context.Site.EnsureReferences(row);
        Draft.Create(row);
    }

    /// <summary>The row is the whole template: it was checked as one.</summary>
    protected override void Update(CicObject existing, CicObject row)
    {
        Context.Site.EnsureReferences(row);
        Draft.Update(existing, row);
    }
}
