using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Interop;

/// <summary>A profile as JSON.</summary>
internal sealed record XapiProfileDocument
{
    private const string FormatName = "personalized-learning/xapi-profile";

    public required string Format { get; init; }

    public required int Version { get; init; }

    public XapiVerbDocument[]? Verbs { get; init; }

    public bool? StandardVerbs { get; init; }

    public XapiCompetencyDocument[]? Competencies { get; init; }

    public XapiLearnersDocument? Learners { get; init; }

    public XapiNegativeScore? NegativeScores { get; init; }

    public bool? AbsentMinimumIsZero { get; init; }

    public bool? OpinionsAreEvidence { get; init; }

    public bool? GroupsAreTheirMembers { get; init; }

    public string? Zone { get; init; }

    public string? HintsExtension { get; init; }

    public static XapiProfileDocument Of(XapiProfile profile) => new()
    {
        Format = FormatName,
        Version = 1,
        Verbs = OrNull(profile.Verbs.Select(rule => new XapiVerbDocument(rule.Verb, rule.Meaning, rule.Prefers == XapiPreference.ByVerb ? null : rule.Prefers))),
        StandardVerbs = profile.UsesStandardVerbs ? null : false,
        Competencies = OrNull(profile.Competencies.Select(XapiCompetencyDocument.Of)),
        Learners = profile.Learners == new XapiLearnerRule() ? null : XapiLearnersDocument.Of(profile.Learners),
        NegativeScores = profile.NegativeScores == XapiNegativeScore.Reported ? null : profile.NegativeScores,
        AbsentMinimumIsZero = OrNull(profile.AbsentMinimumIsZero),
        OpinionsAreEvidence = OrNull(profile.OpinionsAreEvidence),
        GroupsAreTheirMembers = OrNull(profile.GroupsAreTheirMembers),
        Zone = profile.Zone,
        HintsExtension = profile.HintsExtension,
    };

    public XapiProfile ToProfile()
    {
        if (Format != FormatName || Version != 1)
        {
            throw new LearningJsonException(FormattableString.Invariant($"The format is '{Format}', version {Version}; expected '{FormatName}', version 1."), "$.format", null);
        }

        return new XapiProfile
        {
            Verbs = Each(Verbs, "$.verbs").Select(item => new XapiVerbRule(item.Verb, item.Meaning, item.Prefers ?? XapiPreference.ByVerb)).ToValueList(),
            UsesStandardVerbs = StandardVerbs ?? true,
            Competencies = Each(Competencies, "$.competencies").Select(item => item.ToRule()).ToValueList(),
            Learners = Learners?.ToRule() ?? new XapiLearnerRule(),
            NegativeScores = NegativeScores ?? XapiNegativeScore.Reported,
            AbsentMinimumIsZero = AbsentMinimumIsZero ?? false,
            OpinionsAreEvidence = OpinionsAreEvidence ?? false,
            GroupsAreTheirMembers = GroupsAreTheirMembers ?? false,
            Zone = Zone,
            HintsExtension = HintsExtension,
        };
    }

    private static IEnumerable<T> Each<T>(T?[]? items, string path)
        where T : class =>
        (items ?? []).Select((item, index) => item ?? throw new LearningJsonException("null was found; expected an object.", FormattableString.Invariant($"{path}[{index}]"), null));

    private static bool? OrNull(bool value) => value ? true : null;

    private static T[]? OrNull<T>(IEnumerable<T> items) => items.ToArray() is { Length: > 0 } all ? all : null;

    internal sealed record XapiVerbDocument(string Verb, XapiVerbMeaning Meaning, XapiPreference? Prefers = null);

    internal sealed record XapiCompetencyDocument
    {
        public XapiActivityPlace[]? In { get; init; }

        public string? Activity { get; init; }

        public string? Prefix { get; init; }

        public string? ActivityType { get; init; }

        public string? Extension { get; init; }

        public string[]? Competencies { get; init; }

        public static XapiCompetencyDocument Of(XapiCompetencyRule rule) => new()
        {
            In = OrNull(rule.In),
            Activity = rule.Activity,
            Prefix = rule.Prefix,
            ActivityType = rule.ActivityType,
            Extension = rule.Extension,
            Competencies = OrNull(rule.Competencies.Select(id => id.Value)),
        };

        public XapiCompetencyRule ToRule() => new()
        {
            In = (In ?? []).ToValueList(),
            Activity = Activity,
            Prefix = Prefix,
            ActivityType = ActivityType,
            Extension = Extension,
            Competencies = (Competencies ?? []).Select(CompetencyId.From).ToValueList(),
        };
    }

    internal sealed record XapiLearnersDocument
    {
        public SortedDictionary<string, string>? Named { get; init; }

        public string[]? HomePages { get; init; }

        public bool? OnlyNamed { get; init; }

        public static XapiLearnersDocument Of(XapiLearnerRule rule) => new()
        {
            Named = rule.Learners.Count == 0 ? null : new SortedDictionary<string, string>(rule.Learners.ToDictionary(item => item.Key, item => item.Value.Value), StringComparer.Ordinal),
            HomePages = [.. rule.HomePages],
            OnlyNamed = OrNull(rule.OnlyNamed),
        };

        public XapiLearnerRule ToRule()
        {
            var standard = new XapiLearnerRule();
            return new XapiLearnerRule
            {
                Learners = Named?.ToDictionary(item => item.Key, item => LearnerId.From(item.Value)) ?? [],
                HomePages = HomePages?.ToValueList() ?? standard.HomePages,
                OnlyNamed = OnlyNamed ?? false,
            };
        }
    }
}
