using PersonalizedLearning.Competencies;
using PersonalizedLearning.Evidence;

namespace PersonalizedLearning.Interop;

/// <summary>Makes a framework of assessments and standards, and fills in what results of students are read by.</summary>
internal sealed class EdFiFrameworkMapping
{
    private const string Unnamed = "ed-fi";

    private readonly EdFiMetadata metadata;
    private readonly DiagnosticLog diagnostics;
    private readonly EdFiElements elements;
    private readonly EdFiScales scales;
    private readonly FrameworkBuilder builder;
    private readonly CompetencyId root;
    private readonly HashSet<Association> related = [];
    private readonly List<CompetencyId> onlyReferred = [];

    public EdFiFrameworkMapping(EdFiMetadata metadata, EdFiOptions options, DiagnosticLog diagnostics)
    {
        this.metadata = metadata;
        this.diagnostics = diagnostics;
        elements = new EdFiElements(metadata.Interchanges, diagnostics);
        scales = new EdFiScales(options, diagnostics);
        var (id, title) = Name();
        root = CompetencyId.From(id);
        builder = CompetencyFramework.CreateBuilder(id, title);
    }

    public FrameworkBuild Build()
    {
        foreach (var (key, element) in elements.Assessments)
        {
            AddAssessment(key, element);
        }

        AddStandards();
        foreach (var (key, element) in elements.Items)
        {
            var standards = StandardsOf(element);
            metadata.Items.Add(key, new EdFiItem(element.TextAt("IdentificationCode")!, standards, EdFiNumber.At(element, "MaxRawScore", diagnostics)));
        }

        foreach (var (key, element) in elements.Objectives)
        {
            AddObjective(key, element);
        }

        AddScoreRanges();
        AddEquivalences();
        AddReferredStandards();
        return builder.Build();
    }

    // The one assessment names the framework, else the one set of standards.
    private (string Id, string Title) Name()
    {
        if (elements.Assessments is [var (key, element)] && Preconditions.IsId(key))
        {
            return (key, element.TextAt("AssessmentTitle") ?? element.TextAt("AssessmentIdentifier")!);
        }

        var sets = elements.Standards.Select(item => item.Element.TextAt("ContentStandard", "Title")).Distinct().ToList();
        return elements.Assessments.Count == 0 && sets is [{ } title] && Preconditions.IsId(title) ? (title, title) : (Unnamed, "Ed-Fi assessments and standards");
    }

    private void AddAssessment(string key, XmlFragment element)
    {
        var title = element.TextAt("AssessmentTitle") ?? element.TextAt("AssessmentIdentifier")!;
        var category = EdFiTerms.CodeValue(element.TextAt("AssessmentCategory")) ?? string.Empty;
        var assessment = new EdFiAssessment(key, title, EdFiTerms.CodeValues(element, "AssessedGradeLevel"), PurposeOf(category), scales.Of(key, title, element, ScoresOf(element)));
        metadata.Assessments.Add(key, assessment);
        AddScales(assessment.Scales);
        if (elements.Assessments.Count > 1 && IdOf(key, element) is { } id)
        {
            // Several assessments are headings, each over its objectives.
            builder.Add(new Competency { Id = id, Code = element.TextAt("AssessmentIdentifier"), Statement = title, EducationLevels = assessment.Grades }, element.Place);
            builder.Add(new Association(AssociationType.IsChildOf, id, root), element.Place);
        }
    }

    private static EvidencePurpose PurposeOf(string category) =>
        category.Contains("diagnostic", StringComparison.OrdinalIgnoreCase) ? EvidencePurpose.Diagnostic
        : category.Contains("formative", StringComparison.OrdinalIgnoreCase) ? EvidencePurpose.Formative
        : category.Contains("summative", StringComparison.OrdinalIgnoreCase) ? EvidencePurpose.Summative
        : EvidencePurpose.Unspecified;

    private void AddObjective(string key, XmlFragment element)
    {
        if (IdOf(key, element) is not { } id)
        {
            return;
        }

        var code = element.TextAt("IdentificationCode")!;
        var title = element.TextAt("Nomenclature");
        var scores = ScoresOf(element);
        var assessment = metadata.Assessments.GetValueOrDefault(EdFiKeys.OfAssessmentIn(element) ?? string.Empty);
        var items = ItemsOf(element);
        var objective = new EdFiObjective(id, code, scores, items, scales.Of(key, title ?? code, element, scores));
        metadata.Objectives.Add(key, objective);
        AddScales(objective.Scales);
        builder.Add(
            new Competency { Id = id, Code = code, Title = title, Statement = element.TextAt("Description") ?? title ?? code, EducationLevels = assessment?.Grades ?? default }, element.Place);
        builder.Add(new Association(AssociationType.IsChildOf, id, ParentOf(element, assessment)), element.Place);
        Relate(id, StandardsOf(element).Concat(items.SelectMany(item => metadata.Items[item].Standards)), element);
    }

    private CompetencyId ParentOf(XmlFragment element, EdFiAssessment? assessment)
    {
        var parent = EdFiKeys.OfObjective(element.Child("ParentObjectiveAssessmentReference"));
        return parent is not null && Preconditions.IsId(parent) ? CompetencyId.From(parent)
            : assessment is not null && elements.Assessments.Count > 1 && Preconditions.IsId(assessment.Key) ? CompetencyId.From(assessment.Key)
            : root;
    }

    private ValueList<string> ItemsOf(XmlFragment element)
    {
        var items = new List<string>();
        foreach (var reference in element.ChildrenOf("AssessmentItemReference"))
        {
            if (EdFiKeys.OfItem(reference) is not { } key)
            {
                ReportReference(reference);
            }
            else if (!metadata.Items.ContainsKey(key))
            {
                diagnostics.AddRepeated("missing-item", DiagnosticSeverity.Warning, element.Name, () => reference.Place, $"Item '{JsonText.Short(key)}' is not described, so that its standards are not known.");
            }
            else if (!items.Contains(key))
            {
                items.Add(key);
            }
        }

        return items.ToValueList();
    }

    private ValueList<EdFiScoreRange> ScoresOf(XmlFragment element)
    {
        var scores = element.ChildrenOf("AssessmentScore").Select(score => EdFiNumber.RangeOf(score, diagnostics)).OfType<EdFiScoreRange>().ToList();
        if (EdFiNumber.At(element, "MaxRawScore", diagnostics) is > 0 and var maximum && !scores.Exists(range => EdFiTerms.Is(range.Method, EdFiTerms.RawScore)))
        {
            scores.Add(new EdFiScoreRange(EdFiTerms.RawScore, 0, maximum));
        }

        return scores.ToValueList();
    }

    private void AddScales(ValueList<EdFiScale> found)
    {
        foreach (var scale in found)
        {
            builder.Add(scale.Scale);
        }
    }

    private void AddStandards()
    {
        foreach (var (key, element) in elements.Standards)
        {
            if (IdOf(key, element) is not { } id)
            {
                continue;
            }

            metadata.Standards.Add(key);
            builder.Add(
                new Competency
                {
                    Id = id,
                    Code = element.TextAt("LearningStandardItemCode"),
                    Statement = element.TextAt("Description") ?? Unstated(key, element),
                    Kind = CompetencyKind.Standard,
                    EducationLevels = EdFiTerms.CodeValues(element, "GradeLevel"),
                    Alignments = AlignmentsOf(element),
                },
                element.Place);
            var parent = element.Child("ParentLearningStandardReference");
            var parentId = EdFiKeys.OfStandard(parent);
            if (parent is not null && parentId is null)
            {
                ReportReference(parent);
            }

            builder.Add(new Association(AssociationType.IsChildOf, id, parentId is not null && Preconditions.IsId(parentId) ? CompetencyId.From(parentId) : root), element.Place);
        }
    }

    private static ValueList<Alignment> AlignmentsOf(XmlFragment element) => element.ChildrenOf("LearningStandardIdentificationCode")
        .Select(code => (Name: code.TextAt("ContentStandardName"), Code: code.TextAt("IdentificationCode")))
        .Where(code => code.Name is not null && code.Code is not null)
        .Select(code => new Alignment(code.Name!, code.Code!, AlignmentStrength.Strong))
        .ToValueList();

    private string Unstated(string key, XmlFragment element)
    {
        diagnostics.AddRepeated(
            "standard-without-statement", DiagnosticSeverity.Info, "stated", () => element.Place, $"Learning standard '{JsonText.Short(key)}' has no description; its identifier stands for it.");
        return key;
    }

    private ValueList<CompetencyId> StandardsOf(XmlFragment element)
    {
        var standards = new List<CompetencyId>();
        foreach (var reference in element.ChildrenOf("LearningStandardReference"))
        {
            if (StandardOf(reference) is { } standard && !standards.Contains(standard))
            {
                standards.Add(standard);
            }
        }

        return standards.ToValueList();
    }

    private CompetencyId? StandardOf(XmlFragment? reference)
    {
        if (EdFiKeys.OfStandard(reference) is not { } key)
        {
            ReportReference(reference);
            return null;
        }

        if (IdOf(key, reference!) is not { } id)
        {
            return null;
        }

        if (metadata.Standards.Add(key))
        {
            onlyReferred.Add(id);
        }

        return id;
    }

    private void AddReferredStandards()
    {
        foreach (var id in onlyReferred)
        {
            diagnostics.AddRepeated(
                "standard-without-statement", DiagnosticSeverity.Info, "referred", () => $"LearningStandard {id}",
                $"There are only references to learning standard '{JsonText.Short(id.Value)}'; its identifier stands for its statement, which InterchangeStandards would give.");
            builder.Add(new Competency { Id = id, Statement = id.Value, Kind = CompetencyKind.Standard });
            builder.Add(new Association(AssociationType.IsChildOf, id, root));
        }
    }

    private void AddScoreRanges()
    {
        foreach (var range in elements.ScoreRanges)
        {
            var standards = StandardsOf(range);
            if (EdFiKeys.OfObjective(range.Child("ObjectiveAssessmentReference")) is { } key && metadata.Objectives.TryGetValue(key, out var objective))
            {
                Relate(objective.Competency, standards, range);
            }

            diagnostics.AddRepeated(
                "score-range-not-mapped", DiagnosticSeverity.Info, range.Name, () => range.Place,
                "A range of scores that stands for learning standards is in the metadata only: a score within it says of none of them how well it is mastered.");
        }
    }

    private void AddEquivalences()
    {
        foreach (var element in elements.Equivalences)
        {
            if (StandardEnd(element, "SourceLearningStandardReference") is not { } source || StandardEnd(element, "TargetLearningStandardReference") is not { } target)
            {
                continue;
            }

            var strength = EdFiTerms.CodeValue(element.TextAt("LearningStandardEquivalenceStrength"));
            var isExact = EdFiTerms.Is(strength, "Equivalent");
            if (!isExact)
            {
                diagnostics.AddRepeated(
                    "equivalence-is-related", DiagnosticSeverity.Info, strength ?? string.Empty, () => element.Place, $"An equivalence of strength '{strength ?? "not said"}' is read as a relation, as it is no full one.");
            }

            builder.Add(new Association(isExact ? AssociationType.ExactMatchOf : AssociationType.IsRelatedTo, source, target), element.Place);
        }
    }

    // The other end may be a standard of a set that is not here; it is no competency of this framework then.
    private CompetencyId? StandardEnd(XmlFragment element, string name)
    {
        var reference = element.Child(name);
        if (EdFiKeys.OfStandard(reference) is { } key)
        {
            return IdOf(key, reference!);
        }

        ReportReference(reference ?? element);
        return null;
    }

    private void Relate(CompetencyId objective, IEnumerable<CompetencyId> standards, XmlFragment element)
    {
        foreach (var standard in standards)
        {
            var link = new Association(AssociationType.IsRelatedTo, objective, standard);
            if (related.Add(link))
            {
                builder.Add(link, element.Place);
            }
        }
    }

    private void ReportReference(XmlFragment? reference) => diagnostics.Add(
        "missing-reference", DiagnosticSeverity.Warning, reference?.Place ?? "a reference", "The reference does not name what it refers to by its identity; expected one, as references by position or by search are not followed.");

    private CompetencyId? IdOf(string key, XmlFragment element)
    {
        if (Preconditions.IsId(key))
        {
            return CompetencyId.From(key);
        }

        diagnostics.Add("unusable-identifier", DiagnosticSeverity.Warning, element.Place, $"'{JsonText.Short(key)}' can't be an identifier; expected at most 1024 characters, none of them a control character. It is in the metadata only.");
        return null;
    }
}
