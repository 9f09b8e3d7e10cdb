using System.Text.Json;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <content>Policy files with the rule by which estimates become decisions.</content>
public static partial class LearningJson
{
    /// <summary>Reads all of a policy file: the policies, and the rule by which their estimates become decisions where the file has one.</summary>
    /// <param name="stream">The text, UTF-8. A member that is left out keeps its default; the scale is then that of <see cref="MasteryRule.For"/>.</param>
    /// <param name="framework">The framework among whose scales the rule may name one.</param>
    /// <param name="registry">The policies that may be named; the built-in ones when null.</param>
    /// <returns>What the file says.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="framework"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text is not a policy file, a parameter is not valid, or the scale does not fit the policies.</exception>
    public static PolicyFile ReadPolicyFile(Stream stream, CompetencyFramework framework, MasteryPolicyRegistry? registry = null)
    {
        ArgumentNullException.ThrowIfNull(framework);
        return Read(stream, LearningJsonContext.Default.PolicyDocument, document => ToPolicyFile(document, registry, framework));
    }

    /// <summary>Writes a policy file with all parameters, and the rule with all members if there is one; reading it gives equal policies and an equal rule.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="file">What to write.</param>
    /// <param name="registry">The policies that may be named; the built-in ones when null.</param>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> or <paramref name="file"/> is null.</exception>
    /// <exception cref="ArgumentException">A policy is not registered.</exception>
    public static void WritePolicyFile(Stream stream, PolicyFile file, MasteryPolicyRegistry? registry = null)
    {
        ArgumentNullException.ThrowIfNull(file);
        var document = ToDocument(file.Policies, registry ?? MasteryPolicyRegistry.Standard);
        Write(stream, document with { Rule = file.Rule is null ? null : ToDocument(file.Rule) }, LearningJsonContext.Default.PolicyDocument);
    }

    private static RuleDocument ToDocument(MasteryRule rule) => new(
        JsonSerializer.SerializeToElement(ToDocument(rule.Scale), LearningJsonContext.Default.ScaleDocument),
        rule.Sticky,
        rule.Rounding is { } rounding ? new RoundingDocument(rounding.Decimals, rounding.Mode) : null,
        new SelectionDocument(rule.Selection.OrderBy, rule.Selection.Ties, rule.Selection.Weighting, rule.Selection.MissingAsZero, rule.Selection.UseHidden),
        ToDocument(rule.Cadence, rule.CadenceByCompetency));

    private static CadenceDocument ToDocument(AssessmentCadence cadence, ValueList<CompetencyCadence> byCompetency) => new(
        cadence.Every, cadence.StaleAfter, cadence.StaleAfter is null, cadence.AfterMastered,
        byCompetency.Count == 0 ? null : new OrderedDictionary<string, CompetencyCadenceDocument?>(
            byCompetency.Select(item => KeyValuePair.Create(item.Competency.Value, (CompetencyCadenceDocument?)ToDocument(item.Cadence))), StringComparer.Ordinal));

    private static CompetencyCadenceDocument ToDocument(AssessmentCadence cadence) =>
        new(cadence.Every, cadence.StaleAfter, cadence.StaleAfter is null, cadence.AfterMastered);

    internal static PolicyFile ToPolicyFile(PolicyDocument document, MasteryPolicyRegistry? registry, CompetencyFramework? framework)
    {
        var policies = ToPolicies(document, registry ?? MasteryPolicyRegistry.Standard);
        return new PolicyFile(policies, document.Rule is { } rule ? ToRule(rule, policies, framework) : null);
    }

    private static MasteryRule ToRule(RuleDocument document, MasteryPolicySet policies, CompetencyFramework? framework)
    {
        var standard = MasteryRule.Default;
        return standard with
        {
            Scale = document.Scale is { } scale ? ToScale(scale, policies, framework) : MasteryRule.ScaleFor(policies, framework),
            Sticky = document.Sticky ?? standard.Sticky,
            Rounding = document.Rounding is { } rounding ? At("$.rule.rounding", () => ToRounding(rounding)) : null,
            Selection = document.Selection is { } selection ? ToSelection(selection) : standard.Selection,
            Cadence = document.Cadence is { } cadence ? ToCadence(Common(cadence), standard.Cadence, "$.rule.cadence") : standard.Cadence,
            CadenceByCompetency = document.Cadence is { } own ? OfCompetencies(own, standard.Cadence) : [],
        };
    }

    // Without a framework, as where the policies alone are wanted, a scale that is named can't be looked up.
    private static ProficiencyScale ToScale(JsonElement given, MasteryPolicySet policies, CompetencyFramework? framework)
    {
        const string Path = "$.rule.scale";
        if (given.ValueKind == JsonValueKind.String)
        {
            var name = At(Path, () => given.GetString()!);
            return framework is null ? MasteryRule.ScaleFor(policies, null) : Fitting(framework.FindScale(name) ?? throw new LearningJsonException(
                $"Framework '{framework.Id}' has no scale '{name}'; expected {(framework.Scales.Count == 0 ? "a scale as an object" : $"one of {string.Join(", ", framework.Scales.Select(scale => scale.Id))}, or a scale as an object")}.",
                Path, null));
        }

        var document = At(Path, () => given.Deserialize(LearningJsonContext.Default.ScaleDocument)!);
        return Fitting(At(Path, () => ToScale(document, Path)));

        ProficiencyScale Fitting(ProficiencyScale scale)
        {
            foreach (var policy in policies.ByCompetency.Values.Append(policies.Standard))
            {
                At(Path, () => MasteryHistory.CheckRange(policy, scale));
            }

            return scale;
        }
    }

    private static EstimateRounding ToRounding(RoundingDocument document)
    {
        var standard = new EstimateRounding();
        return new EstimateRounding { Decimals = document.Decimals ?? standard.Decimals, Mode = document.Mode ?? standard.Mode };
    }

    private static EvidenceSelection ToSelection(SelectionDocument document) => new()
    {
        OrderBy = document.OrderBy ?? EvidenceSelection.Default.OrderBy,
        Ties = document.Ties ?? EvidenceSelection.Default.Ties,
        Weighting = document.Weighting ?? EvidenceSelection.Default.Weighting,
        MissingAsZero = document.MissingAsZero ?? EvidenceSelection.Default.MissingAsZero,
        UseHidden = document.UseHidden ?? EvidenceSelection.Default.UseHidden,
    };

    private static CompetencyCadenceDocument Common(CadenceDocument document) => new(document.Every, document.StaleAfter, document.NeverStale, document.AfterMastered);

    private static ValueList<CompetencyCadence> OfCompetencies(CadenceDocument document, AssessmentCadence standard)
    {
        const string Path = "$.rule.cadence.byCompetency";
        return (document.ByCompetency ?? []).Select(item =>
        {
            var path = Member(Path, item.Key);
            var own = item.Value ?? throw new LearningJsonException("null was found; expected an object.", path, null);
            return new CompetencyCadence(At(path, () => CompetencyId.From(item.Key)), ToCadence(own, standard, path));
        }).ToValueList();
    }

    private static AssessmentCadence ToCadence(CompetencyCadenceDocument document, AssessmentCadence standard, string path)
    {
        var cadence = document.Every is { } every ? At(path + ".every", () => standard with { Every = every }) : standard;
        cadence = document.StaleAfter is { } age ? At(path + ".staleAfter", () => cadence with { StaleAfter = age }) : cadence;
        cadence = document.AfterMastered is { } count ? At(path + ".afterMastered", () => cadence with { AfterMastered = count }) : cadence;
        return document.NeverStale ?? false ? cadence with { StaleAfter = null } : cadence;
    }
}
