using CicCsvImport.Core.Engine.Planning;

namespace CicCsvImport.Core.Kinds.Phones.Templates;

/// <summary>Plans phone templates. Phones that were created from a template keep its values.</summary>
internal sealed class PhoneTemplatePlanner(PlanContext context) : KindPlanner(context)
{
    protected override string ExistsReason => "Plan_TemplateExists";

    protected override void Create(CicObject row)
    {
        // No list judges the names of templates, so a command can give one twice. The second row finds the template of the first.
        if (Draft.Find(row.Schema, row.Identity) is not null)
        {
            Plan(row);
            return;
        }

        Context.Site.EnsureReferences(row);
        Draft.Create(row);
    }

    /// <summary>Replaces the whole template, because the row was checked as a complete one.</summary>
    protected override void Update(CicObject existing, CicObject row)
    {
        Context.Site.EnsureReferences(row);
        Draft.Update(existing, row);
    }
}
