"""The first tables.

Revision ID: 0001
Revises: nothing
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table('project',
    sa.Column('id', sa.String(length=36), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('organisation', sa.Text(), nullable=False),
    sa.Column('language', sa.String(length=8), nullable=False),
    sa.Column('version', sa.Integer(), nullable=False),
    sa.Column('corpus_version', sa.Integer(), nullable=False),
    sa.Column('next_code', sa.Integer(), nullable=False),
    sa.Column('created_at', sa.String(length=32), nullable=False),
    sa.Column('changed_at', sa.String(length=32), nullable=False),
    sa.Column('deleted_at', sa.String(length=32), nullable=True),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_project'))
    )
    op.create_table('worker',
    sa.Column('id', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('token', sa.String(length=36), nullable=False),
    sa.Column('heartbeat_at_s', sa.Float(), nullable=False),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_worker'))
    )
    op.create_table('attribute_row',
    sa.Column('project_id', sa.String(length=36), nullable=False),
    sa.Column('ordinal', sa.Integer(), nullable=False),
    sa.Column('line', sa.Integer(), nullable=False),
    sa.Column('file', sa.Text(), nullable=False),
    sa.Column('speaker', sa.Text(), nullable=False),
    sa.Column('cells', sa.Text(), nullable=False),
    sa.ForeignKeyConstraint(['project_id'], ['project.id'], name=op.f('fk_attribute_row_project_id')),
    sa.PrimaryKeyConstraint('project_id', 'ordinal', name=op.f('pk_attribute_row'))
    )
    op.create_table('edit',
    sa.Column('project_id', sa.String(length=36), nullable=False),
    sa.Column('seq', sa.Integer(), autoincrement=False, nullable=False),
    sa.Column('at', sa.String(length=32), nullable=False),
    sa.Column('author', sa.Text(), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('payload', sa.Text(), nullable=False),
    sa.Column('targets', sa.Text(), nullable=False),
    sa.Column('undoes', sa.Integer(), nullable=True),
    sa.Column('previous_hash', sa.String(length=64), nullable=False),
    sa.Column('hash', sa.String(length=64), nullable=False),
    sa.ForeignKeyConstraint(['project_id'], ['project.id'], name=op.f('fk_edit_project_id')),
    sa.PrimaryKeyConstraint('project_id', 'seq', name=op.f('pk_edit'))
    )
    op.create_table('job',
    sa.Column('id', sa.Integer(), autoincrement=True, nullable=False),
    sa.Column('project_id', sa.String(length=36), nullable=False),
    sa.Column('kind', sa.String(length=32), nullable=False),
    sa.Column('params', sa.Text(), nullable=False),
    sa.Column('open_key', sa.String(length=64), nullable=True),
    sa.Column('state', sa.String(length=16), nullable=False),
    sa.Column('stage', sa.Text(), nullable=False),
    sa.Column('n_done', sa.Integer(), nullable=False),
    sa.Column('n_total', sa.Integer(), nullable=False),
    sa.Column('stage_started_at_s', sa.Float(), nullable=True),
    sa.Column('heartbeat_at_s', sa.Float(), nullable=True),
    sa.Column('attempts', sa.Integer(), nullable=False),
    sa.Column('cancelled', sa.Boolean(), nullable=False),
    sa.Column('error', sa.Text(), nullable=True),
    sa.Column('result', sa.Text(), nullable=True),
    sa.Column('created_at', sa.String(length=32), nullable=False),
    sa.Column('finished_at', sa.String(length=32), nullable=True),
    sa.ForeignKeyConstraint(['project_id'], ['project.id'], name=op.f('fk_job_project_id')),
    sa.PrimaryKeyConstraint('id', name=op.f('pk_job')),
    sa.UniqueConstraint('open_key', name=op.f('uq_job_open_key')),
    sqlite_autoincrement=True
    )
    op.create_table('run',
    sa.Column('project_id', sa.String(length=36), nullable=False),
    sa.Column('id', sa.String(length=36), nullable=False),
    sa.Column('at', sa.String(length=32), nullable=False),
    sa.Column('how', sa.Text(), nullable=False),
    sa.Column('changes', sa.Text(), nullable=False),
    sa.Column('codebook', sa.LargeBinary(), nullable=False),
    sa.Column('codebook_sha256', sa.String(length=64), nullable=False),
    sa.ForeignKeyConstraint(['project_id'], ['project.id'], name=op.f('fk_run_project_id')),
    sa.PrimaryKeyConstraint('project_id', 'id', name=op.f('pk_run'))
    )
    op.create_table('stakeholder_case',
    sa.Column('project_id', sa.String(length=36), nullable=False),
    sa.Column('id', sa.String(length=36), nullable=False),
    sa.Column('code', sa.String(length=16), nullable=False),
    sa.Column('number', sa.Integer(), nullable=False),
    sa.Column('name', sa.Text(), nullable=False),
    sa.Column('stakeholder_group', sa.Text(), nullable=False),
    sa.Column('organisation', sa.Text(), nullable=False),
    sa.Column('role', sa.Text(), nullable=False),
    sa.Column('attributes', sa.Text(), nullable=False),
    sa.Column('named', sa.Boolean(), nullable=False),
    sa.ForeignKeyConstraint(['project_id'], ['project.id'], name=op.f('fk_stakeholder_case_project_id')),
    sa.PrimaryKeyConstraint('project_id', 'id', name=op.f('pk_stakeholder_case')),
    sa.UniqueConstraint('project_id', 'code', name=op.f('uq_stakeholder_case_project_id_code'))
    )
    op.create_table('transcript',
    sa.Column('project_id', sa.String(length=36), nullable=False),
    sa.Column('id', sa.String(length=36), nullable=False),
    sa.Column('position', sa.Integer(), nullable=False),
    sa.Column('title', sa.Text(), nullable=False),
    sa.Column('file_name', sa.Text(), nullable=False),
    sa.Column('sha256', sa.String(length=64), nullable=False),
    sa.Column('original', sa.LargeBinary(), nullable=True),
    sa.Column('text', sa.Text(), nullable=False),
    sa.Column('text_sha256', sa.String(length=64), nullable=False),
    sa.Column('turns', sa.Text(), nullable=False),
    sa.Column('reader', sa.Text(), nullable=False),
    sa.Column('language', sa.String(length=8), nullable=False),
    sa.Column('notices', sa.Text(), nullable=False),
    sa.Column('added_at', sa.String(length=32), nullable=False),
    sa.Column('removed_at', sa.String(length=32), nullable=True),
    sa.ForeignKeyConstraint(['project_id'], ['project.id'], name=op.f('fk_transcript_project_id')),
    sa.PrimaryKeyConstraint('project_id', 'id', name=op.f('pk_transcript'))
    )
    op.create_table('vector',
    sa.Column('project_id', sa.String(length=36), nullable=False),
    sa.Column('key', sa.String(length=128), nullable=False),
    sa.Column('data', sa.LargeBinary(), nullable=False),
    sa.ForeignKeyConstraint(['project_id'], ['project.id'], name=op.f('fk_vector_project_id')),
    sa.PrimaryKeyConstraint('project_id', 'key', name=op.f('pk_vector'))
    )
    op.create_table('back_channel',
    sa.Column('project_id', sa.String(length=36), nullable=False),
    sa.Column('transcript_id', sa.String(length=36), nullable=False),
    sa.Column('start', sa.Integer(), nullable=False),
    sa.Column('stop', sa.Integer(), nullable=False),
    sa.Column('turn', sa.Integer(), nullable=False),
    sa.Column('speaker', sa.Text(), nullable=True),
    sa.Column('role', sa.String(length=16), nullable=False),
    sa.ForeignKeyConstraint(['project_id', 'transcript_id'], ['transcript.project_id', 'transcript.id'], name=op.f('fk_back_channel_project_id_transcript_id')),
    sa.ForeignKeyConstraint(['project_id'], ['project.id'], name=op.f('fk_back_channel_project_id')),
    sa.PrimaryKeyConstraint('project_id', 'transcript_id', 'start', name=op.f('pk_back_channel'))
    )
    op.create_table('passage',
    sa.Column('project_id', sa.String(length=36), nullable=False),
    sa.Column('id', sa.String(length=36), nullable=False),
    sa.Column('transcript_id', sa.String(length=36), nullable=False),
    sa.Column('turn', sa.Integer(), nullable=False),
    sa.Column('start', sa.Integer(), nullable=False),
    sa.Column('stop', sa.Integer(), nullable=False),
    sa.Column('speaker', sa.Text(), nullable=True),
    sa.Column('role', sa.String(length=16), nullable=False),
    sa.Column('language', sa.String(length=8), nullable=False),
    sa.ForeignKeyConstraint(['project_id', 'transcript_id'], ['transcript.project_id', 'transcript.id'], name=op.f('fk_passage_project_id_transcript_id')),
    sa.ForeignKeyConstraint(['project_id'], ['project.id'], name=op.f('fk_passage_project_id')),
    sa.PrimaryKeyConstraint('project_id', 'id', name=op.f('pk_passage'))
    )
    op.create_index(op.f('ix_passage_project_id_transcript_id'), 'passage', ['project_id', 'transcript_id'], unique=False)
    op.create_table('voice',
    sa.Column('project_id', sa.String(length=36), nullable=False),
    sa.Column('transcript_id', sa.String(length=36), nullable=False),
    sa.Column('speaker', sa.Text(), nullable=False),
    sa.Column('case_id', sa.String(length=36), nullable=True),
    sa.Column('role', sa.String(length=16), nullable=True),
    sa.ForeignKeyConstraint(['project_id', 'case_id'], ['stakeholder_case.project_id', 'stakeholder_case.id'], name=op.f('fk_voice_project_id_case_id')),
    sa.ForeignKeyConstraint(['project_id', 'transcript_id'], ['transcript.project_id', 'transcript.id'], name=op.f('fk_voice_project_id_transcript_id')),
    sa.ForeignKeyConstraint(['project_id'], ['project.id'], name=op.f('fk_voice_project_id')),
    sa.PrimaryKeyConstraint('project_id', 'transcript_id', 'speaker', name=op.f('pk_voice'))
    )
