using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Learners;

public sealed class LearnerStatementsTest
{
    private static readonly LearnerId Who = JournalGenerators.Learner;

    public static TheoryData<string, JournalEvent> OwnStatements => new()
    {
        { "interest", new InterestStated { Id = EventId.From("e"), Learner = Who, Tag = "music" } },
        { "dropped", new InterestDropped { Id = EventId.From("e"), Learner = Who, Tag = "music" } },
        { "aspiration", new AspirationStated { Id = EventId.From("e"), Learner = Who, Kind = AspirationKind.Career, Text = "to build" } },
        { "motivation", new MotivationStated { Id = EventId.From("e"), Learner = Who, Text = "to bake" } },
        { "preference", new PreferenceStated { Id = EventId.From("e"), Learner = Who, Aspect = PreferenceAspect.When, Text = "in the morning" } },
        { "growth area", new GrowthAreaNamed { Id = EventId.From("e"), Learner = Who, Text = "patience" } },
        { "request", new AdvocacyRequested { Id = EventId.From("e"), Learner = Who, Text = "a seat at the window" } },
    };

    [Theory]
    [MemberData(nameof(OwnStatements))]
    public void What_IsTheLearnersToState_IsRefusedFromAnybodyElse(string what, JournalEvent item)
    {
        Assert.All([JournalDays.Educator, JournalDays.Family, Author.Of("friend", PersonRole.Peer), Author.Of("system", PersonRole.System), default], author =>
        {
            var reason = Assert.Single(JournalDays.Fold(LearnerStatements.Before(), JournalDays.By(1, author, item)).Refused);
            Assert.Equal((what, "not-yours-to-state"), (what, reason.Code));
            Assert.EndsWith("expected the learner, who alone knows.", reason.Message, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(JournalDays.Fold(LearnerStatements.Before(), JournalDays.ByLearner(1, item)).Refused, reason => reason.Code == "not-yours-to-state");
    }

    [Fact]
    public void Interest_StatedAgain_TakesThePlaceOfTheFormer_AndIsDroppedByItsTag()
    {
        var view = JournalDays.Fold(
            LearnerStatements.Before(), JournalDays.ByLearner(1, new InterestStated { Id = EventId.From("a"), Learner = Who, Tag = "music", Strength = 0.5 }),
            JournalDays.ByLearner(2, new InterestStated { Id = EventId.From("b"), Learner = Who, Tag = "music", Strength = 0.9, Note = "drums" }));
        Assert.Equal([new Interest(EventId.From("b"), "music", 0.9, "drums", JournalDays.At(2))], view.Interests);

        view = JournalDays.Fold(
            view, JournalDays.ByLearner(3, new InterestDropped { Id = EventId.From("c"), Learner = Who, Tag = "music" }),
            JournalDays.ByLearner(4, new InterestDropped { Id = EventId.From("d"), Learner = Who, Tag = "music" }));
        Assert.Empty(view.Interests);
        Assert.Equal(["unknown-interest"], view.Refused.Select(reason => reason.Code));
    }

    [Fact]
    public void Story_IsToldByWhoIsClose_AndTakenBackByItsAuthorOnly()
    {
        var view = JournalDays.Fold(
            LearnerStatements.Before(), JournalDays.ByFamily(1, Told("a")), JournalDays.ByEducator(2, Told("b")), JournalDays.By(3, Author.Of("friend", PersonRole.Peer), Told("c")),
            JournalDays.ByEducator(4, TakenBack("d", "a")), JournalDays.ByFamily(5, TakenBack("e", "a")), JournalDays.ByFamily(6, TakenBack("f", "a")), JournalDays.ByFamily(7, TakenBack("g", "z")));

        Assert.Equal([JournalDays.Educator], view.Story.Select(item => item.Author));
        Assert.Equal(["not-allowed", "not-allowed", "already-withdrawn", "unknown-statement"], view.Refused.Select(reason => reason.Code));
        Assert.Equal("'teacher' as educator may not take back statement 'a'; expected 'parent' as family, whose it is.", view.Refused[1].Message);
    }

    [Fact]
    public void Statements_OfTheLearner_AreTakenBackOneByOne()
    {
        JournalEvent[] all = [.. OwnStatements.Select(row => (JournalEvent)((object[])row)[1]).Where(item => item is not (InterestStated or InterestDropped or AdvocacyRequested))];
        var stated = all.Select((item, index) => JournalDays.ByLearner(1, item with { Id = JournalGenerators.Id(index) })).ToArray();
        var view = JournalDays.Fold(LearnerStatements.Before(), stated);
        Assert.Equal((1, 1, 1, 1), (view.Aspirations.Count, view.Motivations.Count, view.Preferences.Count, view.GrowthAreas.Count));

        view = JournalDays.Fold(view, [.. stated.Select((item, index) => JournalDays.ByLearner(2, TakenBack($"back{index}", item.Id.Value)))]);

        Assert.Equal((0, 0, 0, 0), (view.Aspirations.Count, view.Motivations.Count, view.Preferences.Count, view.GrowthAreas.Count));
        Assert.Empty(view.Refused);
    }

    [Fact]
    public void Request_WaitsForAnEducator_AndIsOverdueUntilThen()
    {
        var asked = new AdvocacyRequested { Id = EventId.From("ask"), Learner = Who, Text = "a seat at the window" };
        var view = JournalDays.Fold(LearnerStatements.Before(), JournalDays.ByLearner(1, asked), JournalDays.ByFamily(2, Answered("no", "ask")));
        Assert.Equal(["not-allowed"], view.Refused.Select(reason => reason.Code));
        Assert.Empty(view.OverdueRequests(Duration.FromDays(3), JournalDays.At(4)));
        Assert.Equal([EventId.From("ask")], view.OverdueRequests(Duration.FromDays(3), JournalDays.At(5)).Select(item => item.Id));

        view = JournalDays.Fold(view, JournalDays.ByEducator(6, Answered("yes", "ask")));
        Assert.Empty(view.OverdueRequests(Duration.FromDays(3), JournalDays.At(60)));
        Assert.Equal((AdvocacyState.Answered, "from Monday on"), (view.Requests[0].State, view.Requests[0].Answers[0].Text));

        view = JournalDays.Fold(view, JournalDays.ByLearner(7, TakenBack("back", "ask")), JournalDays.ByEducator(8, Answered("late", "ask")));
        Assert.Equal(AdvocacyState.Withdrawn, view.Requests[0].State);
        Assert.Equal("request-withdrawn", view.Refused[^1].Code);
    }

    [Fact]
    public void GrowthArea_NeedsACompetencyOrWords()
    {
        var journal = new LearnerJournal(Who);

        Assert.Throws<ArgumentException>(() => journal.Append(new GrowthAreaNamed { Id = EventId.From("e"), Learner = Who }));
        Assert.Equal(AppendOutcome.Added, journal.Append(new GrowthAreaNamed { Id = EventId.From("e"), Learner = Who, Competency = CompetencyId.From("half") }));
    }

    private static StatementMade Told(string id) => new() { Id = EventId.From(id), Learner = Who, Text = "teaches a brother" };

    private static StatementWithdrawn TakenBack(string id, string statement) => new() { Id = EventId.From(id), Learner = Who, Statement = EventId.From(statement) };

    private static AdvocacyAnswered Answered(string id, string request) => new() { Id = EventId.From(id), Learner = Who, Request = EventId.From(request), Text = "from Monday on" };
}
