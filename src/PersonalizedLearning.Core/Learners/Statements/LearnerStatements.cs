using System.Collections.Immutable;
using NodaTime;
using PersonalizedLearning.Journal;

namespace PersonalizedLearning.Learners;

/// <summary>What the learner says about the own learning, and what others add to the story: a view of the journal.</summary>
/// <remarks>Nothing here is inferred: what is the learner's to state is refused from anybody else, with code <c>not-yours-to-state</c>. Immutable and thread safe.</remarks>
public sealed class LearnerStatements : JournalView<LearnerStatements>
{
    private static readonly PersonRole[] Tellers = [PersonRole.Learner, PersonRole.Educator, PersonRole.Mentor, PersonRole.Family];
    private static readonly PersonRole[] Answering = [PersonRole.Educator, PersonRole.Administrator];

    private ImmutableList<Interest> interests = [];
    private ImmutableList<Aspiration> aspirations = [];
    private ImmutableList<Motivation> motivations = [];
    private ImmutableList<LearningPreference> preferences = [];
    private ImmutableList<NamedGrowthArea> growthAreas = [];
    private ImmutableList<ProfileStatement> story = [];
    private ImmutableList<AdvocacyRequest> requests = [];

    // Who has stated what; what was withdrawn stays known, so that it can't be withdrawn twice.
    private ImmutableDictionary<EventId, Author> authors = ImmutableDictionary<EventId, Author>.Empty;
    private ImmutableHashSet<EventId> withdrawn = [];

    private LearnerStatements()
    {
    }

    /// <summary>Gets the interests, in the order in which each was last stated.</summary>
    public IReadOnlyList<Interest> Interests => interests;

    /// <summary>Gets the aspirations, the earliest first.</summary>
    public IReadOnlyList<Aspiration> Aspirations => aspirations;

    /// <summary>Gets what moves the learner, the earliest first.</summary>
    public IReadOnlyList<Motivation> Motivations => motivations;

    /// <summary>Gets how the learner learns best, the earliest first.</summary>
    public IReadOnlyList<LearningPreference> Preferences => preferences;

    /// <summary>Gets in what the learner wants to grow, the earliest first.</summary>
    public IReadOnlyList<NamedGrowthArea> GrowthAreas => growthAreas;

    /// <summary>Gets the learner's story as learner, educators, mentors and family have told it, the earliest first.</summary>
    public IReadOnlyList<ProfileStatement> Story => story;

    /// <summary>Gets what the learner has asked for, the earliest first, also what was answered or withdrawn.</summary>
    public IReadOnlyList<AdvocacyRequest> Requests => requests;

    /// <summary>Makes the view before any event.</summary>
    /// <returns>The view.</returns>
    public static LearnerStatements Before() => new();

    /// <summary>Finds the requests that nobody has answered within a time.</summary>
    /// <param name="within">The time within which an answer is expected.</param>
    /// <param name="at">The instant at which it is asked.</param>
    /// <returns>The requests that are open and older than that, the earliest first.</returns>
    public IEnumerable<AdvocacyRequest> OverdueRequests(Duration within, Instant at) => requests.Where(request => request.IsOverdue(within, at));

    private protected override bool Concerns(JournalEvent item) =>
        item is InterestStated or InterestDropped or AspirationStated or MotivationStated or PreferenceStated or GrowthAreaNamed or StatementMade or StatementWithdrawn
            or AdvocacyRequested or AdvocacyAnswered;

    private protected override Objection? Judge(JournalEvent item) => item switch
    {
        StatementMade => Tellers.Contains(item.Author.Role) ? null : NotAllowed(item, "add to the story", $"one of {string.Join(", ", Tellers)}"),
        AdvocacyAnswered answer => JudgeAnswer(answer),
        StatementWithdrawn back => JudgeWithdrawal(back),
        _ when item.Author.Role != PersonRole.Learner => new("not-yours-to-state", $"{item.Author.Shown} may not state {WhatOf(item)}; expected the learner, who alone knows."),
        InterestDropped dropped when !interests.Exists(interest => interest.Tag == dropped.Tag) => new(
            "unknown-interest", $"Interest '{dropped.Tag}' was not stated, or was dropped before; expected one that stands."),
        _ => null,
    };

    private protected override LearnerStatements Take(JournalEvent item)
    {
        var next = Copy();
        next.authors = item is StatementWithdrawn or AdvocacyAnswered or InterestStated or InterestDropped ? authors : authors.Add(item.Id, item.Author);
        switch (item)
        {
            case InterestStated stated:
                next.interests = WithoutInterest(stated.Tag).Add(new Interest(item.Id, stated.Tag, stated.Strength, stated.Note, item.KnownFrom));
                break;
            case InterestDropped dropped:
                next.interests = WithoutInterest(dropped.Tag);
                break;
            case AspirationStated stated:
                next.aspirations = aspirations.Add(new Aspiration(item.Id, stated.Kind, stated.Text, stated.Horizon, item.KnownFrom));
                break;
            case MotivationStated stated:
                next.motivations = motivations.Add(new Motivation(item.Id, stated.Text, item.KnownFrom));
                break;
            case PreferenceStated stated:
                next.preferences = preferences.Add(new LearningPreference(item.Id, stated.Aspect, stated.Text, item.KnownFrom));
                break;
            case GrowthAreaNamed named:
                next.growthAreas = growthAreas.Add(new NamedGrowthArea(item.Id, named.Competency, named.Text, item.KnownFrom));
                break;
            case StatementMade made:
                next.story = story.Add(new ProfileStatement(item.Id, item.Author, made.Text, made.About, item.KnownFrom));
                break;
            case AdvocacyRequested asked:
                next.requests = requests.Add(new AdvocacyRequest(item.Id, asked.Text, item.KnownFrom, AdvocacyState.Open, []));
                break;
            case AdvocacyAnswered answer:
                next.requests = Replaced(answer.Request, request => request with
                {
                    State = AdvocacyState.Answered, Answers = request.Answers.Append(new AdvocacyAnswer(item.Id, item.Author, answer.Text, item.KnownFrom)).ToValueList(),
                });
                break;
            case StatementWithdrawn back:
                next.Withdraw(back.Statement);
                break;
            default:
                break;
        }

        return next;
    }

    private static string WhatOf(JournalEvent item) => item switch
    {
        InterestStated or InterestDropped => "what the learner is interested in",
        AspirationStated => "to what the learner aspires",
        MotivationStated => "what moves the learner",
        PreferenceStated => "how the learner learns best",
        GrowthAreaNamed => "in what the learner wants to grow",
        _ => "what the learner asks for",
    };

    private Objection? JudgeAnswer(AdvocacyAnswered item)
    {
        if (!Answering.Contains(item.Author.Role))
        {
            return NotAllowed(item, "answer a request of the learner", $"one of {string.Join(", ", Answering)}");
        }

        return requests.Find(request => request.Id == item.Request) switch
        {
            null => Unknown(item, item.Request, "request"),
            { State: AdvocacyState.Withdrawn } => new("request-withdrawn", $"Request '{item.Request}' was taken back by the learner; expected one that is open."),
            _ => null,
        };
    }

    private Objection? JudgeWithdrawal(StatementWithdrawn item)
    {
        if (!authors.TryGetValue(item.Statement, out var author))
        {
            return Unknown(item, item.Statement, "statement");
        }

        return item.Author != author
            ? NotAllowed(item, $"take back statement '{item.Statement}'", $"{author.Shown}, whose it is")
            : withdrawn.Contains(item.Statement)
            ? new("already-withdrawn", $"Statement '{item.Statement}' was taken back before; expected one that stands.")
            : null;
    }

    private void Withdraw(EventId id)
    {
        withdrawn = withdrawn.Add(id);
        aspirations = aspirations.RemoveAll(item => item.Id == id);
        motivations = motivations.RemoveAll(item => item.Id == id);
        preferences = preferences.RemoveAll(item => item.Id == id);
        growthAreas = growthAreas.RemoveAll(item => item.Id == id);
        story = story.RemoveAll(item => item.Id == id);
        requests = Replaced(id, request => request with { State = AdvocacyState.Withdrawn });
    }

    private ImmutableList<Interest> WithoutInterest(string tag) => interests.RemoveAll(item => item.Tag == tag);

    private ImmutableList<AdvocacyRequest> Replaced(EventId id, Func<AdvocacyRequest, AdvocacyRequest> change) =>
        requests.FindIndex(item => item.Id == id) is >= 0 and var place ? requests.SetItem(place, change(requests[place])) : requests;
}
