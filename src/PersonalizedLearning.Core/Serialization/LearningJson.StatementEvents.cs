using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Serialization;

/// <content>Events about what people say about the learning.</content>
public static partial class LearningJson
{
    private static JournalEvent ToEvent(StatementEventDocument document) => document switch
    {
        InterestStatedDocument item => new InterestStated { Id = item.Id, Learner = item.Learner, Tag = item.Tag, Strength = item.Strength ?? 1, Note = item.Note },
        InterestDroppedDocument item => new InterestDropped { Id = item.Id, Learner = item.Learner, Tag = item.Tag },
        AspirationStatedDocument item => new AspirationStated { Id = item.Id, Learner = item.Learner, Kind = item.Aspiration, Text = item.Text, Horizon = item.Horizon },
        MotivationStatedDocument item => new MotivationStated { Id = item.Id, Learner = item.Learner, Text = item.Text },
        PreferenceStatedDocument item => new PreferenceStated { Id = item.Id, Learner = item.Learner, Aspect = item.Aspect, Text = item.Text },
        GrowthAreaNamedDocument item => new GrowthAreaNamed { Id = item.Id, Learner = item.Learner, Competency = item.Competency, Text = item.Text },
        StatementMadeDocument item => new StatementMade { Id = item.Id, Learner = item.Learner, Text = item.Text, About = item.About },
        StatementWithdrawnDocument item => new StatementWithdrawn { Id = item.Id, Learner = item.Learner, Statement = item.Statement, Reason = item.Reason },
        AdvocacyRequestedDocument item => new AdvocacyRequested { Id = item.Id, Learner = item.Learner, Text = item.Text },
        AdvocacyAnsweredDocument item => new AdvocacyAnswered { Id = item.Id, Learner = item.Learner, Request = item.Request, Text = item.Text },
        _ => throw NoEventFor(document),
    };

    private static EventDocument? ToStatementDocument(JournalEvent item) => item switch
    {
        InterestStated stated => new InterestStatedDocument
        {
            Id = item.Id, Learner = item.Learner, Tag = stated.Tag, Strength = stated.Strength.Equals(1) ? null : stated.Strength, Note = stated.Note,
        },
        InterestDropped dropped => new InterestDroppedDocument { Id = item.Id, Learner = item.Learner, Tag = dropped.Tag },
        AspirationStated stated => new AspirationStatedDocument { Id = item.Id, Learner = item.Learner, Aspiration = stated.Kind, Text = stated.Text, Horizon = stated.Horizon },
        MotivationStated stated => new MotivationStatedDocument { Id = item.Id, Learner = item.Learner, Text = stated.Text },
        PreferenceStated stated => new PreferenceStatedDocument { Id = item.Id, Learner = item.Learner, Aspect = stated.Aspect, Text = stated.Text },
        GrowthAreaNamed named => new GrowthAreaNamedDocument { Id = item.Id, Learner = item.Learner, Competency = named.Competency, Text = named.Text },
        StatementMade made => new StatementMadeDocument { Id = item.Id, Learner = item.Learner, Text = made.Text, About = made.About },
        StatementWithdrawn back => new StatementWithdrawnDocument { Id = item.Id, Learner = item.Learner, Statement = back.Statement, Reason = back.Reason },
        AdvocacyRequested asked => new AdvocacyRequestedDocument { Id = item.Id, Learner = item.Learner, Text = asked.Text },
        AdvocacyAnswered answer => new AdvocacyAnsweredDocument { Id = item.Id, Learner = item.Learner, Request = answer.Request, Text = answer.Text },
        _ => null,
    };
}
