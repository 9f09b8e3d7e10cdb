using PersonalizedLearning.Journal;
using PersonalizedLearning.Learners;

namespace PersonalizedLearning.Serialization;

/// <content>Events about who decides what, and who sees what.</content>
public static partial class LearningJson
{
    private static JournalEvent ToEvent(AgencyEventDocument document) => document switch
    {
        AgencyGrantDocument item => new AgencyGrant
        {
            Id = item.Id, Learner = item.Learner, Decision = item.Decision, Level = item.Level, Role = item.Role, Person = item.Person, Reason = item.Reason, Expires = item.Expires,
        },
        AgencyGrantRevokedDocument item => new AgencyGrantRevoked { Id = item.Id, Learner = item.Learner, Grant = item.Grant, Reason = item.Reason },
        ConsentGrantDocument item => new ConsentGrant
        {
            Id = item.Id, Learner = item.Learner, Scopes = item.Scopes.ToValueList(), Purpose = item.Purpose, Audience = item.Audience, Person = item.Person, Expires = item.Expires,
        },
        ConsentRevokedDocument item => new ConsentRevoked { Id = item.Id, Learner = item.Learner, Consent = item.Consent, Reason = item.Reason },
        IndicatorReportedDocument item => new IndicatorReported
        {
            Id = item.Id, Learner = item.Learner, Indicator = item.Indicator, Value = item.Value, Competency = item.Competency, Text = item.Text,
        },
        _ => throw NoEventFor(document),
    };

    private static AgencyEventDocument? ToAgencyDocument(JournalEvent item) => item switch
    {
        AgencyGrant grant => new AgencyGrantDocument
        {
            Id = item.Id, Learner = item.Learner, Decision = grant.Decision, Level = grant.Level, Role = grant.Role, Person = grant.Person, Reason = grant.Reason, Expires = grant.Expires,
        },
        AgencyGrantRevoked revoked => new AgencyGrantRevokedDocument { Id = item.Id, Learner = item.Learner, Grant = revoked.Grant, Reason = revoked.Reason },
        ConsentGrant grant => new ConsentGrantDocument
        {
            Id = item.Id, Learner = item.Learner, Scopes = [.. grant.Scopes], Purpose = grant.Purpose, Audience = grant.Audience, Person = grant.Person, Expires = grant.Expires,
        },
        ConsentRevoked revoked => new ConsentRevokedDocument { Id = item.Id, Learner = item.Learner, Consent = revoked.Consent, Reason = revoked.Reason },
        IndicatorReported report => new IndicatorReportedDocument
        {
            Id = item.Id, Learner = item.Learner, Indicator = report.Indicator, Value = report.Value, Competency = report.Competency, Text = report.Text,
        },
        _ => null,
    };
}
