using PersonalizedLearning.Competencies;
using PersonalizedLearning.Mastery;

namespace PersonalizedLearning.Serialization;

/// <content>Rules over several competencies.</content>
public static partial class LearningJson
{
    /// <summary>Reads rules by which competencies are mastered through others.</summary>
    /// <param name="stream">The text, UTF-8.</param>
    /// <returns>The rules.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="LearningJsonException">The text does not hold rules of ours, or one of them is not valid.</exception>
    public static CompetencyRuleSet ReadRules(Stream stream) => Read(stream, LearningJsonContext.Default.RulesDocument, ToRules);

    /// <summary>Writes rules; reading them gives equal ones.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="rules">The rules.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void WriteRules(Stream stream, CompetencyRuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var items = rules.Rules.Select(item => new ParentRuleDocument(item.Competency, ToDocument(item.Rule), OrNull(item.Outcome), item.Sticky));
        Write(stream, new RulesDocument(RulesDocument.FormatName, 1, [.. items], ArrayOrNull(rules.Retired.Order())), LearningJsonContext.Default.RulesDocument);
    }

    private static CompetencyRuleSet ToRules(RulesDocument document)
    {
        RequireFormat(document.Format, document.Version, RulesDocument.FormatName);
        var rules = new List<ParentRule>();
        Each(document.Rules, "rules", (item, place) => rules.Add(new ParentRule(item.Competency, ToCompetencyRule(item.Rule, place + ".rule"))
        {
            Outcome = item.Outcome ?? RuleOutcome.Complete,
            Sticky = item.Sticky,
        }));
        return At("$.rules", () => new CompetencyRuleSet(rules, document.Retired));
    }

    private static CompetencyRule ToCompetencyRule(CompetencyRuleDocument document, string path) => document switch
    {
        MasteredDocument item => At(path, () => new MemberRule(item.Competency)),
        AllDocument item => ToGroup(path, Members(item.Members, path + ".members"), members => new AllRule(members)),
        AnyDocument item => ToGroup(path, Members(item.Members, path + ".members"), members => new AnyRule(members)),
        AtLeastDocument item => ToGroup(path, Members(item.Members, path + ".members"), members => new AtLeastRule(item.Count, members)),
        PointsDocument item => ToGroup(
            path,
            Mapped(item.Members, path + ".members", (member, place) =>
                At(place, () => new PointsMember(ToMember(member.Competency, member.Rule, place), member.Points, member.Required ?? false))),
            members => new PointsRule(item.Points, members)),
        WeightedDocument item => ToGroup(
            path,
            Mapped(item.Members, path + ".members", (member, place) =>
                At(place, () => new WeightedMember(ToMember(member.Competency, member.Rule, place), member.Weight ?? 1))),
            members => new WeightedRule(item.From, members)),
        GatedDocument item => ToGated(item, path),
        _ => throw new NotSupportedException($"There is no rule for {document.GetType().Name}."),
    };

    private static GatedRule ToGated(GatedDocument item, string path)
    {
        var gates = Members(item.Gates, path + ".gates");
        var score = ToMember(item.Score.Competency, item.Score.Rule, path + ".score");
        return At(path, () => new GatedRule(gates, score));
    }

    private static CompetencyRule ToGroup<T>(string path, ValueList<T> members, Func<ValueList<T>, CompetencyRule> create) => At(path, () => create(members));

    private static ValueList<CompetencyRule> Members(MemberDocument?[] items, string path) => Mapped(items, path, (item, place) => ToMember(item.Competency, item.Rule, place));

    internal static ValueList<TResult> Mapped<T, TResult>(T?[] items, string path, Func<T, string, TResult> take)
        where T : class
    {
        var position = 0;
        return Listed(items, path).Select(item => take(item, FormattableString.Invariant($"{path}[{position++}]"))).ToValueList();
    }

    private static CompetencyRule ToMember(CompetencyId? competency, CompetencyRuleDocument? rule, string path) => (competency, rule) switch
    {
        ({ } one, null) => one,
        (null, { } one) => ToCompetencyRule(one, path + ".rule"),
        (null, null) => throw new LearningJsonException("Neither 'competency' nor 'rule' is there; expected one of them.", path, null),
        _ => throw new LearningJsonException("Both 'competency' and 'rule' are there; expected one of them.", path, null),
    };

    private static CompetencyRuleDocument ToDocument(CompetencyRule rule) => rule switch
    {
        MemberRule item => new MasteredDocument(item.Competency),
        AllRule item => new AllDocument(ToDocuments(item.Members)),
        AnyRule item => new AnyDocument(ToDocuments(item.Members)),
        AtLeastRule item => new AtLeastDocument(item.Count, ToDocuments(item.Members)),
        PointsRule item => new PointsDocument(item.Points, [.. item.Members.Select(member =>
            new PointsMemberDocument(member.Points, CompetencyOf(member.Rule), RuleBelow(member.Rule), OrNull(member.IsRequired)))]),
        WeightedRule item => new WeightedDocument(item.From, [.. item.Members.Select(member =>
            new WeightedMemberDocument(CompetencyOf(member.Rule), RuleBelow(member.Rule), member.Weight))]),
        GatedRule item => new GatedDocument(ToDocuments(item.Gates), new MemberDocument(CompetencyOf(item.Score), RuleBelow(item.Score))),
        _ => throw new NotSupportedException($"Rules of type {rule.GetType().Name} have no JSON."),
    };

    private static MemberDocument[] ToDocuments(ValueList<CompetencyRule> members) => [.. members.Select(member => new MemberDocument(CompetencyOf(member), RuleBelow(member)))];

    private static CompetencyId? CompetencyOf(CompetencyRule rule) => (rule as MemberRule)?.Competency;

    private static CompetencyRuleDocument? RuleBelow(CompetencyRule rule) => rule is MemberRule ? null : ToDocument(rule);
}
