using System.Globalization;
using PersonalizedLearning.Evidence;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;

namespace PersonalizedLearning.Cli.Reports;

/// <summary>Words of the domain in plain English.</summary>
internal static class WordText
{
    /// <summary>Says what kind of experience it is.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The words.</returns>
    public static string Of(ExperienceKind kind) => kind switch
    {
        ExperienceKind.Experiential => "hands-on experience",
        _ => Spaced(kind.ToString()),
    };

    /// <summary>Says with whom the learner learns.</summary>
    /// <param name="modality">The modality.</param>
    /// <returns>The words.</returns>
    public static string Of(Modality modality) => modality switch
    {
        Modality.OneToOne => "one-to-one",
        Modality.Peer => "with a peer",
        _ => Spaced(modality.ToString()),
    };

    /// <summary>Says what is asked of the learner.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The words.</returns>
    public static string Of(RecommendationKind kind) => kind switch
    {
        RecommendationKind.Review => "come back to",
        RecommendationKind.Assess => "show again",
        _ => "learn",
    };

    /// <summary>Says why something is needed.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The words.</returns>
    public static string Of(NeedKind kind) => kind switch
    {
        NeedKind.Lapsed => "mastered once, not any more",
        NeedKind.Foundation => "not met yet",
        _ => "in progress",
    };

    /// <summary>Says in which role somebody acts.</summary>
    /// <param name="role">The role.</param>
    /// <returns>The word.</returns>
    public static string Of(PersonRole role) => role switch
    {
        PersonRole.Unspecified => "unknown",
        PersonRole.Educator => "teacher",
        PersonRole.Peer => "classmate",
        PersonRole.Administrator => "school office",
        PersonRole.System => "program",
        _ => Spaced(role.ToString()),
    };

    /// <summary>Says what data is used for.</summary>
    /// <param name="purpose">The purpose.</param>
    /// <returns>The words.</returns>
    public static string Of(ConsentPurpose purpose) => Spaced(purpose.ToString());

    /// <summary>Says what part of what is kept about a learner it is.</summary>
    /// <param name="scope">The part.</param>
    /// <returns>The words.</returns>
    public static string Of(DataScope scope) => scope switch
    {
        DataScope.Mastery => "what is mastered",
        DataScope.Evidence => "single results",
        DataScope.Preferences => "how the learner learns best",
        DataScope.Advocacy => "what the learner asked for",
        DataScope.Agency => "who decides",
        _ => Spaced(scope.ToString()),
    };

    /// <summary>Says in which respect somebody learns best.</summary>
    /// <param name="aspect">The respect.</param>
    /// <returns>The words.</returns>
    public static string Of(PreferenceAspect aspect) => aspect switch
    {
        PreferenceAspect.WithWhom => "With whom",
        PreferenceAspect.Pace => "How fast",
        PreferenceAspect.Representation => "How I meet new things",
        PreferenceAspect.Expression => "How I show what I can do",
        _ => aspect.ToString(),
    };

    /// <summary>Says of which kind an aspiration is.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The words.</returns>
    public static string Of(AspirationKind kind) => kind switch
    {
        AspirationKind.Academic => "At school",
        AspirationKind.Collegiate => "After school",
        _ => "At work",
    };

    /// <summary>Says what a principle of design is about.</summary>
    /// <param name="principle">The principle.</param>
    /// <returns>The words.</returns>
    public static string Of(UdlPrinciple principle) => principle switch
    {
        UdlPrinciple.Engagement => "To stay with it",
        UdlPrinciple.Representation => "To take it in",
        _ => "To show it",
    };

    /// <summary>Says what somebody with a say does about a decision.</summary>
    /// <param name="level">How much say.</param>
    /// <returns>The words.</returns>
    public static string Of(AgencyLevel level) => level switch
    {
        AgencyLevel.Informed => "is told about",
        AgencyLevel.Consulted => "is heard on",
        AgencyLevel.CoDecides => "decides with others on",
        _ => "decides on",
    };

    /// <summary>Says what is decided.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>The words.</returns>
    public static string Of(AgencyDecision decision) => decision switch
    {
        AgencyDecision.Goal => "the goal",
        AgencyDecision.Path => "the steps",
        AgencyDecision.Pace => "how fast to go",
        AgencyDecision.Place => "where to learn",
        AgencyDecision.Time => "the dates",
        _ => "how to show it",
    };

    /// <summary>Says what a piece of evidence comes from.</summary>
    /// <param name="source">The source.</param>
    /// <returns>The words.</returns>
    public static string Of(EvidenceSource source) => source switch
    {
        EvidenceSource.Unspecified => "evidence",
        EvidenceSource.Self => "own judgement",
        EvidenceSource.Peer => "judgement of a peer",
        _ => Spaced(source.ToString()),
    };

    /// <summary>Says what a piece of evidence showed.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The words; empty when there is none.</returns>
    public static string Of(Outcome? outcome) => outcome switch
    {
        CorrectOutcome item => item.IsCorrect ? "right" : "wrong",
        ScoreOutcome item => string.Create(CultureInfo.InvariantCulture, $"{item.Value} of {item.Max}"),
        RatingOutcome item => string.Create(CultureInfo.InvariantCulture, $"rated {item.Value} of 4"),
        LevelOutcome item => item.Level,
        _ => "",
    };

    /// <summary>Names why evidence was not used.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>One or two words.</returns>
    public static string Of(IgnoredReason reason) => Spaced(reason.ToString());

    /// <summary>Explains why evidence was not used.</summary>
    /// <param name="reason">The reason.</param>
    /// <returns>A sentence without its full stop.</returns>
    public static string Explain(IgnoredReason reason) => reason switch
    {
        IgnoredReason.Voided => "Taken back by an educator; it stays on record and counts no more",
        IgnoredReason.Superseded => "A later mark took its place",
        IgnoredReason.Missing => "Nothing was handed in, which is not the same as a zero",
        IgnoredReason.Excused => "Let off, so nothing follows from it",
        IgnoredReason.Hidden => "Held back, so not used",
        IgnoredReason.SelfAssessment => "The learner's own view stands beside the estimate, never inside it",
        _ => "The level is of a scale that the framework does not have",
    };

    /// <summary>Names a term of a score.</summary>
    /// <param name="term">The name of the term in data.</param>
    /// <returns>The words; a term that is not built in keeps its name.</returns>
    public static string OfTerm(string term) => term switch
    {
        "goalRelevance" => "Goals",
        "challengeFit" => "Challenge",
        "readiness" => "Readiness",
        "reviewUrgency" => "Review",
        "interestMatch" => "Interest",
        _ => term,
    };

    private static string Spaced(string name) => string.Concat(name.Select((letter, position) =>
        (position > 0 && char.IsUpper(letter) ? " " : "") + char.ToLowerInvariant(letter)));
}
