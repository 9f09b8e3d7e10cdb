using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <content>Rules of credit.</content>
public static partial class LearningJson
{
    /// <summary>Reads rules of credit.</summary>
    /// <param name="stream">The text, UTF-8.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text does not hold rules of credit of ours, or one of them is not valid.</exception>
    public static ValueList<CreditRule> ReadCreditRules(Stream stream) => Read(stream, LearningJsonContext.Default.CreditRulesDocument, ToCreditRules);

    /// <summary>Writes rules of credit; reading them gives equal ones.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="rules">The rules.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteCreditRules(Stream stream, IEnumerable<CreditRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var items = rules.Select(rule => new CreditRuleDocument(
            rule.Id, rule.Credits, ToDocument(rule.Requirement), rule.Version, OrNull(rule.Basis),
            ArrayOrNull(rule.Caps.Select(cap => new SourceCapDocument([.. cap.Sources], cap.Credits)))));
        Write(stream, new CreditRulesDocument(CreditRulesDocument.FormatName, 1, [.. items]), LearningJsonContext.Default.CreditRulesDocument);
    }

    private static ValueList<CreditRule> ToCreditRules(CreditRulesDocument document)
    {
        RequireFormat(document.Format, document.Version, CreditRulesDocument.FormatName);
        var rules = new List<CreditRule>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        Each(document.Rules, "rules", (item, place) =>
        {
            rules.Add(ToCreditRule(item, place));
            if (!names.Add(item.Id))
            {
                throw new LearningJsonException($"Two rules of credit are named '{item.Id}'; expected unique names.", place + ".id", null);
            }
        });
        return rules.ToValueList();
    }

    private static CreditRule ToCreditRule(CreditRuleDocument item, string place) => new()
    {
        Id = item.Id,
        Credits = item.Credits,
        Requirement = ToCompetencyRule(item.Requirement, place + ".requirement"),
        Version = item.Version ?? 1,
        Basis = item.Basis ?? CreditBasis.OnceShown,
        Caps = Mapped(item.Caps ?? [], place + ".caps", (cap, at) => At(at, () => new SourceCap(cap.Sources.ToValueList(), cap.Credits))),
    };

    private static CreditAward ToCreditAward(CreditAwardDocument item) => new()
    {
        Id = item.Id,
        Learner = item.Learner,
        Rule = item.Rule,
        RuleVersion = item.RuleVersion,
        Credits = item.Credits,
        Competencies = item.Competencies.ToValueList(),
        Evidence = item.Evidence.ToValueList(),
    };

    private static CreditAwardDocument ToDocument(CreditAward award) => new()
    {
        Id = award.Id,
        Learner = award.Learner,
        Rule = award.Rule,
        RuleVersion = award.RuleVersion,
        Credits = award.Credits,
        Competencies = [.. award.Competencies],
        Evidence = [.. award.Evidence],
    };
}
