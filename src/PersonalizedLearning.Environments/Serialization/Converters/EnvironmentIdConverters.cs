using PersonalizedLearning.Serialization;

namespace PersonalizedLearning.Environments;

internal sealed class BlockIdConverter : TextConverter<BlockId>
{
    protected override BlockId Parse(string text) => BlockId.From(text);

    protected override string Format(BlockId value) => value.Value;
}

internal sealed class CourseIdConverter : TextConverter<CourseId>
{
    protected override CourseId Parse(string text) => CourseId.From(text);

    protected override string Format(CourseId value) => value.Value;
}

internal sealed class ModalityIdConverter : TextConverter<ModalityId>
{
    protected override ModalityId Parse(string text) => ModalityId.From(text);

    protected override string Format(ModalityId value) => value.Value;
}

internal sealed class SessionIdConverter : TextConverter<SessionId>
{
    protected override SessionId Parse(string text) => SessionId.From(text);

    protected override string Format(SessionId value) => value.Value;
}

internal sealed class SpaceIdConverter : TextConverter<SpaceId>
{
    protected override SpaceId Parse(string text) => SpaceId.From(text);

    protected override string Format(SpaceId value) => value.Value;
}

internal sealed class StaffIdConverter : TextConverter<StaffId>
{
    protected override StaffId Parse(string text) => StaffId.From(text);

    protected override string Format(StaffId value) => value.Value;
}

internal sealed class SubjectIdConverter : TextConverter<SubjectId>
{
    protected override SubjectId Parse(string text) => SubjectId.From(text);

    protected override string Format(SubjectId value) => value.Value;
}
