using NodaTime;
using PersonalizedLearning.Competencies;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;
using PersonalizedLearning.Mastery;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Programs;
using PersonalizedLearning.Testing.Generators;

namespace PersonalizedLearning.Core.Tests.Programs;

public sealed class ProgramRulesTest
{
    /// <summary>Every view of the library is among them, so that every kind of event is judged.</summary>
    [Fact]
    public void Views_AreAllThatThereAre()
    {
        var all = typeof(IJournalView).Assembly.GetExportedTypes().Where(type => type is { IsClass: true, IsAbstract: false } && typeof(IJournalView).IsAssignableFrom(type));

        Assert.Equal(all.Select(type => type.Name).Order(), ProgramRules.Default.Views(JournalGenerators.Learner).Select(view => view.GetType().Name).Order());
    }

    [Fact]
    public void Views_AreAsTheRulesHaveThem()
    {
        var rules = new ProgramRules
        {
            Agency = new AgencyRules { ConsultationPeriod = Duration.FromDays(3) },
            Privacy = PrivacyRules.School,
            Core = new CoreRequirement { Id = "core", Competencies = [CompetencyId.From("c0")] },
            CreditBy = [PersonRole.Administrator],
            Feedback = [new() { Audience = Audience.Family, AtLeastEvery = Duration.FromDays(3) }],
        };

        var guarded = rules.Guard(new LearnerJournal(JournalGenerators.Learner));

        Assert.Equal(rules.Agency, guarded.View<LearnerAgency>().Rules);
        Assert.Equal(rules.Agency, guarded.View<LearnerGoals>().Agency.Rules);
        Assert.Equal((rules.Agency, rules.Core), (guarded.View<LearnerPlans>().Rules.Agency, guarded.View<LearnerPlans>().Rules.Core));
        Assert.Equal(rules.Agency, guarded.View<LearnerDemonstrations>().Agency.Rules);
        Assert.Equal(rules.Privacy, guarded.View<LearnerConsents>().Rules);
        Assert.Equal(rules.CreditBy, guarded.View<LearnerCredits>().AwardedBy);
        Assert.Equal(rules.Feedback, guarded.View<LearnerFeedback>().Rules.Cadences);
    }

    [Fact]
    public void Feedback_WithAnAudienceTwice_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new ProgramRules { Feedback = [new() { Audience = Audience.Family }, new() { Audience = Audience.Family }] });

    [Fact]
    public void Views_OfNobody_AreRefused() => Assert.Throws<ArgumentException>(() => ProgramRules.Default.Views(default));
}
