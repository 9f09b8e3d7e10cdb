using PersonalizedLearning.Competencies;
using PersonalizedLearning.Feedback;
using PersonalizedLearning.Journal;
using PersonalizedLearning.Paths;
using PersonalizedLearning.Programs;

namespace PersonalizedLearning.Serialization;

internal sealed class CompetencyIdConverter : TextConverter<CompetencyId>
{
    protected override CompetencyId Parse(string text) => CompetencyId.From(text);

    protected override string Format(CompetencyId value) => value.Value;
}

internal sealed class FeedbackLanguageConverter : TextConverter<FeedbackLanguage>
{
    protected override FeedbackLanguage Parse(string text) => FeedbackLanguage.From(text);

    protected override string Format(FeedbackLanguage value) => value.Value;
}

internal sealed class EventIdConverter : TextConverter<EventId>
{
    protected override EventId Parse(string text) => EventId.From(text);

    protected override string Format(EventId value) => value.Value;
}

internal sealed class LearnerIdConverter : TextConverter<LearnerId>
{
    protected override LearnerId Parse(string text) => LearnerId.From(text);

    protected override string Format(LearnerId value) => value.Value;
}

internal sealed class PersonIdConverter : TextConverter<PersonId>
{
    protected override PersonId Parse(string text) => PersonId.From(text);

    protected override string Format(PersonId value) => value.Value;
}

internal sealed class ExperienceIdConverter : TextConverter<ExperienceId>
{
    protected override ExperienceId Parse(string text) => ExperienceId.From(text);

    protected override string Format(ExperienceId value) => value.Value;
}

internal sealed class RatingIdConverter : TextConverter<RatingId>
{
    protected override RatingId Parse(string text) => RatingId.From(text);

    protected override string Format(RatingId value) => value.Value;
}
