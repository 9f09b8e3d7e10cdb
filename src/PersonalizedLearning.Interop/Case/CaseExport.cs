using NodaTime;
using NodaTime.Text;
using PersonalizedLearning.Competencies;

namespace PersonalizedLearning.Interop;

/// <summary>Says a framework in the terms of CASE.</summary>
internal sealed class CaseExport(CompetencyFramework framework, string creator, Instant lastChange)
{
    private readonly Dictionary<string, int> used = new(StringComparer.Ordinal);
    private readonly string time = InstantPattern.ExtendedIso.Format(lastChange);

    public CasePackage ToPackage() => new()
    {
        Document = new CaseDocument
        {
            Identifier = framework.Id.Value,
            Uri = CaseIdentifier.UrnOf(framework.Id.Value),
            LastChangeDateTime = time,
            Creator = creator,
            Title = framework.Title,
            Language = framework.Language,
            CaseVersion = "1.1",
        },
        Items = framework.Competencies.Select(Item).ToValueList(),
        Associations = framework.Associations.Concat(framework.ExternalReferences).Select(Link).Concat(framework.Prerequisites.Select(Link)).ToValueList(),
        Rubrics = framework.Scales.Select(scale => CaseScales.RubricOf(scale, time)).ToValueList(),
    };

    private CaseItem Item(Competency competency) => new()
    {
        Identifier = competency.Id.Value,
        Uri = CaseIdentifier.UrnOf(competency.Id.Value),
        LastChangeDateTime = time,
        FullStatement = competency.Statement,
        HumanCodingScheme = competency.Code,
        AbbreviatedStatement = competency.Title,
        CfItemType = competency.Kind == CompetencyKind.Unspecified ? null : competency.Kind.ToString(),
        EducationLevel = competency.EducationLevels,
        StatusEndDate = competency.RetiredAt is { } retired ? LocalDatePattern.Iso.Format(retired.InUtc().Date) : null,
        Extensions = ExtensionsOf(competency),
    };

    private static ValueList<JsonMember> ExtensionsOf(Competency competency)
    {
        var members = new List<JsonMember>();
        if (competency.Alignments.Count > 0)
        {
            members.Add(CaseAlignments.MemberOf(competency.Alignments));
        }

        if (competency.RetiredAt is { } retired)
        {
            members.Add(new JsonMember(CaseTerms.RetiredAt, JsonText.Of(InstantPattern.ExtendedIso.Format(retired))));
        }

        return members.ToValueList();
    }

    private CaseAssociation Link(Association link) => Link(link.Type, link.Origin, link.Destination, CaseTerms.NameOf(link.Type)) with { SequenceNumber = link.Sequence };

    private CaseAssociation Link(Prerequisite link)
    {
        var strength = link.Strength == PrerequisiteStrength.Hard ? "\"hard\"" : "\"soft\"";
        return Link(AssociationType.Precedes, link.Before, link.After, "prerequisite") with { Extensions = [new JsonMember(CaseTerms.Strength, strength)] };
    }

    private CaseAssociation Link(AssociationType type, CompetencyId origin, CompetencyId destination, string kind)
    {
        var name = Unique($"{framework.Id} {kind} {origin} {destination}");
        return new CaseAssociation
        {
            Identifier = CaseIdentifier.Strict(name),
            Uri = CaseIdentifier.UrnOf(name),
            LastChangeDateTime = time,
            AssociationType = CaseTerms.NameOf(type),
            OriginNodeUri = End(origin),
            DestinationNodeUri = End(destination),
        };
    }

    // The same link may stand several times among the external references.
    private string Unique(string name)
    {
        var count = used[name] = used.GetValueOrDefault(name) + 1;
        return count == 1 ? name : FormattableString.Invariant($"{name} {count}");
    }

    private CaseLink End(CompetencyId id)
    {
        var index = framework.IndexOf(id);
        var isOurs = index >= 0 || id.Value == framework.Id.Value;
        return new CaseLink
        {
            Title = index >= 0 ? framework[index].Label : isOurs ? framework.Title : id.Value,
            Identifier = id.Value,
            Uri = isOurs ? CaseIdentifier.UrnOf(id.Value) : id.Value,
        };
    }
}
